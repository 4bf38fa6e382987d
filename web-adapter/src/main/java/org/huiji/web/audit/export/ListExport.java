package org.huiji.web.audit.export;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody asked to take away.
 *
 * @param persons how many applications it lists
 * @param text what was looked for, a number masked
 * @param approved {@code null} while nobody has decided, or nobody has to
 * @param expiresAt from when on it can be neither approved nor taken
 * @param takenAt when it was taken last
 */
record ListExport(
        UUID id,
        int persons,
        String text,
        String reason,
        boolean needsApproval,
        String askedBy,
        String askedByName,
        Instant askedAt,
        @Nullable Boolean approved,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        Instant expiresAt,
        @Nullable Instant takenAt) {

    /** How it stands; the message is {@code audit.list.standing.<name>}. */
    enum Standing {
        /** Can be taken. */
        READY,
        /** Somebody else has to agree. */
        WAITING,
        REFUSED,
        EXPIRED
    }

    public Standing standing(Instant now) {
        if (Boolean.FALSE.equals(approved)) {
            return Standing.REFUSED;
        }
        if (!now.isBefore(expiresAt)) {
            return Standing.EXPIRED;
        }
        return needsApproval && approved == null ? Standing.WAITING : Standing.READY;
    }

    @Override
    public String toString() {
        return "ListExport[" + id + "]";
    }
}
