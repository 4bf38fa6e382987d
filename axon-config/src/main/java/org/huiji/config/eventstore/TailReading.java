package org.huiji.config.eventstore;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventData;

/**
 * Reads what was stored last for all who have caught up: at once what comes after a silence, and while events come one after
 * another, all of a moment together. Axon's store reads again with each commit and as long as it finds anything, so that
 * each event costs a question or two and is handled alone.
 */
final class TailReading {

    /** What events wait at most to be handled together; a quarter of what read models may be behind (250 ms). */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    private final int portion;
    private final LongConsumer sleep;

    private boolean rests;
    private long begun;

    /**
     * @param portion as many as are read at once; after so many there may be more, which are read without delay
     * @param sleep for so many nanoseconds, or none if it is not more than zero
     */
    TailReading(int portion, LongConsumer sleep) {
        this.portion = portion;
        this.sleep = sleep;
    }

    /** @param portion as many as are read at once */
    static TailReading inPortionsOf(int portion) {
        return new TailReading(portion, LockSupport::parkNanos);
    }

    /** Called by the one thread that reads for all. */
    List<? extends TrackedEventData<?>> read(Supplier<List<? extends TrackedEventData<?>>> events) {
        if (rests) {
            sleep.accept(REST_NANOS - (System.nanoTime() - begun));
        }
        begun = System.nanoTime();
        List<? extends TrackedEventData<?>> read = events.get();
        rests = !read.isEmpty() && read.size() < portion;
        return read;
    }
}
