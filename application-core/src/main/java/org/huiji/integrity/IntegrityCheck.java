package org.huiji.integrity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check of everything that is stored against the log.
 *
 * @param by the name of who began it
 * @param size how many leaves there were when it began
 * @param done how many of them have been computed anew
 * @param heads how many signed heads were found right
 * @param root of the tree as it was computed; empty until all of it was
 * @param unlogged entries that were stored too late for this check
 * @param endedAt when it ended, or was last at work
 * @param misfit the first entry or head that does not fit; null where all did
 */
public record IntegrityCheck(
        long id,
        Instant startedAt,
        String by,
        State state,
        long size,
        long done,
        long heads,
        String root,
        long unlogged,
        Instant endedAt,
        @Nullable Misfit misfit) {

    /** How it goes on or ended. */
    public enum State {
        RUNNING,
        /** Everything fits. */
        PASSED,
        /** Something does not. */
        MISFIT,
        /** The node that ran it went away. */
        CUT_OFF,
        /** It could not be carried through; the log of the node says why. */
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** How many leaves a second. */
    public long rate() {
        long millis = Math.max(1, Duration.between(startedAt, endedAt).toMillis());
        return done * 1000 / millis;
    }

    /** How much of it is done, in whole per cent. */
    public int percent() {
        return size == 0 ? 100 : (int) (done * 100 / size);
    }
}
