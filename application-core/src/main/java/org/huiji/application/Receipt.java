package org.huiji.application;

import java.util.UUID;

/**
 * The answer to an accepted command.
 *
 * @param sequence position of the application's last stored event, from 0; what a following page waits for
 * @param version the application's version afterwards, to be sent with the next command
 */
public record Receipt(UUID applicationId, long sequence, long version, Outcome outcome) {

    /** What a command led to. */
    public enum Outcome {
        /** Events were stored. */
        STORED,
        /** Nothing differed from what stands; nothing was stored. */
        UNCHANGED,
        /** The same command had been accepted before; nothing was stored again. */
        REPEATED,
        /** A step of the clock that does not apply (any more); nothing was stored (decision 5). */
        NOT_DUE
    }
}
