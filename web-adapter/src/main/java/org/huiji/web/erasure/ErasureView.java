package org.huiji.web.erasure;

import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.jspecify.annotations.Nullable;

/**
 * A request as an officer sees it.
 *
 * @param state with EXPIRED for one that nobody decided in time; the message is {@code erasure.state.<state>}
 * @param subject {@code null} once there is nothing left to see, and for whoever has nothing to decide
 * @param decidable whether the officer who looks may confirm or refuse it
 * @param own whether the officer who looks has asked for it and may take it back
 */
record ErasureView(ErasureRequest request, String state, @Nullable ErasureSubject subject, boolean decidable,
        boolean own) {

    private static final String EXPIRED = "EXPIRED";

    static ErasureView of(ErasureRequest request, boolean expired, @Nullable ErasureSubject subject, Actor reader) {
        boolean open = request.state() == ErasureRequest.State.ASKED && !expired;
        boolean own = request.askedBy().equals(reader.id());
        return new ErasureView(request, expired ? EXPIRED : request.state().name(), subject,
                open && !own && reader.role() == Role.SECURITY_ADMINISTRATOR, open && own);
    }

    /** How the state is tinted. */
    public String tone() {
        return switch (state) {
            case "ASKED" -> "warn";
            case "CONFIRMED" -> "err";
            case "DONE" -> "ok";
            default -> "grey";
        };
    }

    /** Whether it waits for the other officer. */
    public boolean isOpen() {
        return request.state() == ErasureRequest.State.ASKED && !state.equals(EXPIRED);
    }
}
