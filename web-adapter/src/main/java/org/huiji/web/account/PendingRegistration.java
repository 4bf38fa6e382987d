package org.huiji.web.account;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/**
 * What the session remembers between the proof of the phone and the password: which registration, and the page it began on.
 * Once the account is made only that stays, so that a second click or the back button finds the way on.
 */
public final class PendingRegistration {

    private static final String ID = "registration";
    private static final String START = "registrationStart";
    private static final String DONE = "registrationDone";

    private PendingRegistration() {}

    /** Remembers a proved registration. */
    public static void put(HttpSession session, UUID id, String startPage) {
        session.setAttribute(ID, id.toString());
        session.setAttribute(START, startPage);
        session.removeAttribute(DONE);
    }

    static Optional<UUID> id(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(ID)).map(id -> UUID.fromString(id.toString()));
    }

    /** The page to go to when there is no registration to finish. */
    static String elsewhere(HttpSession session) {
        if (session.getAttribute(DONE) != null) {
            return "/sign-in?registered";
        }
        Object start = session.getAttribute(START);
        return start == null ? "/register" : start.toString();
    }

    static void done(HttpSession session) {
        session.removeAttribute(ID);
        session.removeAttribute(START);
        session.setAttribute(DONE, "true");
    }
}
