package org.huiji.config.readmodels;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether the next events of a group are handled one by one. Portions are written out together, which is fast; once one
 * has failed, its events are handled again each with a savepoint, so that the one to blame shows (decision 28).
 */
final class Caution {

    private final int portion;
    private final AtomicInteger left = new AtomicInteger();

    /** @param portion the most events that are handled together */
    Caution(int portion) {
        this.portion = portion;
    }

    boolean isRaised() {
        return left.get() > 0;
    }

    /** For what has just failed and is handled again. */
    void raise() {
        left.set(portion);
    }

    /** One event has passed. */
    void lower() {
        left.updateAndGet(count -> Math.max(0, count - 1));
    }
}
