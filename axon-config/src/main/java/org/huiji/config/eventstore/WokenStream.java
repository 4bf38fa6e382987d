package org.huiji.config.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * Events for a follower that handles them as soon as they are stored. Axon's pooled processor asks a stream that cannot say when
 * events come every half second, and the store's own cannot, although it knows how to wait for them. Here whoever finds none
 * waits a moment for the next, and is told to ask again when there was none: so its claims are kept meanwhile.
 */
final class WokenStream implements TrackingEventStream {

    /** How long a processor that is to stop, or to do something else, may have to wait. */
    private static final int MILLIS = 100;

    private final TrackingEventStream events;
    private volatile Runnable askAgain = () -> {};

    WokenStream(TrackingEventStream events) {
        this.events = events;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        askAgain = callback;
        return true;
    }

    @Override
    public boolean hasNextAvailable() {
        try {
            boolean available = events.hasNextAvailable(MILLIS, TimeUnit.MILLISECONDS);
            if (!available) {
                askAgain.run();
            }
            return available;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return events.peek();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return events.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        events.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public void close() {
        events.close();
    }
}
