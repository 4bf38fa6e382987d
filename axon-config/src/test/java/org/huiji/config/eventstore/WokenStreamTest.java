package org.huiji.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Test;

class WokenStreamTest {

    private final Waiting waiting = new Waiting();
    private final WokenStream stream = new WokenStream(waiting);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whoFindsNothingHasWaitedForTheNextAndIsToldToAskAgain() {
        assertThat(stream.setOnAvailableCallback(asked::incrementAndGet)).isTrue();
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(waiting.waited).isPositive();
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsThereIsHandedOutAndNobodyIsToldAnything() throws InterruptedException {
        stream.setOnAvailableCallback(asked::incrementAndGet);
        TrackedEventMessage<?> event = new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(1),
                GenericEventMessage.asEventMessage("event"));
        waiting.events.add(event);
        assertThat(stream.hasNextAvailable()).isTrue();
        assertThat(stream.peek()).get().isSameAs(event);
        assertThat(stream.nextAvailable()).isSameAs(event);
        assertThat(asked).hasValue(0);
    }

    @Test
    void whoIsInterruptedFindsNothingAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Waits for no real time. */
    private static final class Waiting implements TrackingEventStream {

        private final Queue<TrackedEventMessage<?>> events = new ArrayDeque<>();
        private long waited;

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            waited = events.isEmpty() ? unit.toMillis(timeout) : 0;
            return !events.isEmpty();
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(events.peek());
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return events.remove();
        }

        @Override
        public void close() {
            events.clear();
        }
    }
}
