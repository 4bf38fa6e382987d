package org.huiji.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.junit.jupiter.api.Test;

class TailReadingTest {

    private static final int PORTION = 3;

    private final List<Long> rests = new ArrayList<>();
    private final TailReading tail = new TailReading(PORTION, rests::add);

    @Test
    void whatComesAfterASilenceIsReadAtOnce() {
        read(0);
        read(1);
        assertThat(rests).isEmpty();
    }

    @Test
    void whileEventsComeOneAfterAnotherThoseOfAMomentAreReadTogether() {
        read(1);
        read(2);
        read(0);
        assertThat(rests).hasSize(2);
    }

    @Test
    void whatIsLeftBehindAFullPortionIsReadAtOnce() {
        read(PORTION);
        read(1);
        assertThat(rests).isEmpty();
    }

    private void read(int events) {
        List<TrackedEventData<?>> stored = Collections.nCopies(events, event());
        assertThat(tail.read(() -> stored)).isEqualTo(stored);
    }

    private static TrackedEventData<?> event() {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(1), new GenericDomainEventEntry<>(
                "Application", "one", 0, "event", "2026-03-02T01:00:00Z", "name", "1", "{}", "{}"));
    }
}
