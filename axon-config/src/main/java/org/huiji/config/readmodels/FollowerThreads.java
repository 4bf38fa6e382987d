package org.huiji.config.readmodels;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The threads of one follower.
 *
 * @param coordinator reads the events and hands them out
 * @param workers handle them, one for each segment
 */
public record FollowerThreads(ScheduledExecutorService coordinator,
        ScheduledExecutorService workers) implements AutoCloseable {

    /** Fresh ones, named after the follower. */
    public static FollowerThreads of(String follower, int segments) {
        return new FollowerThreads(threads(1, "Coordinator[" + follower + "]-"),
                threads(segments, "WorkPackage[" + follower + "]-"));
    }

    private static ScheduledExecutorService threads(int count, String name) {
        return Executors.newScheduledThreadPool(count, Thread.ofPlatform().name(name, 0).factory());
    }

    /** Takes nothing new; waits for nobody. */
    @Override
    public void close() {
        coordinator.shutdown();
        workers.shutdown();
    }
}
