package org.huiji.web.erasure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request to erase a person.
 *
 * @param subject whose person: the account, or a former holder's record
 * @param letter the number of the written request; empty where a restore has lost it, like {@code reason}
 * @param decidedBy who confirmed, refused or withdrew it
 * @param answer why it was refused, else empty
 * @param stage the last one gone through, {@code null} before the first
 * @param destroyedAt since when no key was left, by the clock of the keys
 */
record ErasureRequest(
        UUID id,
        UUID subject,
        ErasureBasis basis,
        String letter,
        String reason,
        State state,
        String askedBy,
        String askedByName,
        Instant askedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        String answer,
        @Nullable ErasureStage stage,
        @Nullable Instant destroyedAt,
        @Nullable Instant doneAt) {

    /** Where a request stands; the message is {@code erasure.state.<name>}. */
    enum State {
        ASKED,
        WITHDRAWN,
        REFUSED,
        CONFIRMED,
        DONE
    }

    /** Whether nobody decided in time. */
    boolean isExpired(Instant now) {
        return state == State.ASKED && !now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "ErasureRequest[" + id + " " + state + "]";
    }
}
