package org.huiji.config.readmodels;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;

/**
 * Whether the next events of a follower are handled one by one. Portions are written out together, which is fast; once one
 * has failed, its events are handled again each with a savepoint, so that the one to blame shows (decision 28).
 */
public final class Caution implements ErrorHandler {

    private final int portion;
    private final AtomicInteger left = new AtomicInteger();

    /** @param portion the most events that are handled together */
    public Caution(int portion) {
        this.portion = portion;
    }

    /** Whether the next event is to be handled alone. */
    public boolean isRaised() {
        return left.get() > 0;
    }

    /** One event has passed. */
    public void lower() {
        left.updateAndGet(count -> Math.max(0, count - 1));
    }

    /** The portion is undone; the follower comes back to it after a moment. */
    @Override
    public void handleError(ErrorContext context) throws Exception {
        left.set(portion);
        PropagatingErrorHandler.instance().handleError(context);
    }
}
