package org.huiji.config.readmodels;

import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** A group that follows alone, by a processor and threads of its own, until it has caught up. */
record Latecomer(PooledStreamingEventProcessor processor, FollowerThreads threads) implements AutoCloseable {

    void start() {
        processor.start();
    }

    /** What is being handled is brought to its end. */
    @Override
    public void close() {
        processor.shutDown();
        threads.close();
    }
}
