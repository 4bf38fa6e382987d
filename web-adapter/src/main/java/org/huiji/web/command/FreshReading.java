package org.huiji.web.command;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.huiji.projections.ReadModelProgress;
import org.springframework.stereotype.Component;

/** Lets a page that follows a command wait, up to a second, until its read model shows the command's result (decision 24). */
@Component
public class FreshReading {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final LastStored lastStored;
    private final ReadModelProgress progress;

    public FreshReading(LastStored lastStored, ReadModelProgress progress) {
        this.lastStored = lastStored;
        this.progress = progress;
    }

    /**
     * Whether the read model shows what this session stored last; if not, the page says so and offers a reload.
     *
     * @param readModel one of {@link org.huiji.projections.ReadModels}
     */
    public boolean of(String readModel) {
        return lastStored.find().map(position -> waitFor(readModel, position)).orElse(true);
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
