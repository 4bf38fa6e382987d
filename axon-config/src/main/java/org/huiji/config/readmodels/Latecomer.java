package org.huiji.config.readmodels;

import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** A group that follows alone, by a processor and threads of its own, until it has caught up. */
record Latecomer(PooledStreamingEventProcessor processor, ScheduledExecutorService coordinator,
        ScheduledExecutorService workers) implements AutoCloseable {

    void start() {
        processor.start();
    }

    /** What is being handled is brought to its end. */
    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }
}
