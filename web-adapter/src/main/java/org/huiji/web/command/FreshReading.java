package org.huiji.web.command;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.huiji.projections.ReadModelProgress;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Lets a page that follows a command wait, up to a second, until its read model shows the command's result (decision 24). */
@Component
public class FreshReading {

    /** The request attribute of a page that may not show the latest. */
    public static final String STALE = "stale";

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final LastStored lastStored;
    private final ReadModelProgress progress;

    public FreshReading(LastStored lastStored, ReadModelProgress progress) {
        this.lastStored = lastStored;
        this.progress = progress;
    }

    /**
     * Waits until the read model shows what this session stored last; if it does not in time, the page is marked as
     * {@link #STALE} and offers a reload.
     *
     * @param readModel one of {@link org.huiji.projections.ReadModels}
     */
    public void await(String readModel) {
        boolean shows = lastStored.find().map(position -> waitFor(readModel, position)).orElse(true);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (!shows && request != null) {
            request.setAttribute(STALE, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private boolean waitFor(String readModel, LastStored.Position position) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!progress.hasReached(readModel, position.applicationId(), position.sequence())) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
