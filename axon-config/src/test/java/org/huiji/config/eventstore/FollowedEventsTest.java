package org.huiji.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.config.serialization.EventNames;
import org.junit.jupiter.api.Test;

/** What a node has just followed is not read again. */
class FollowedEventsTest {

    private final List<ApplicationEvent> events = Story.approved().events();
    private final FollowedEvents followed = new FollowedEvents();

    @Test
    void whatWasBeforeAnEventIsKnownFromTheFirstOneOn() {
        follow(0, 4);
        assertThat(followed.before(Sample.APPLICATION, 4)).hasValue(events.subList(0, 4));
        assertThat(followed.before(Sample.APPLICATION, 2)).hasValue(events.subList(0, 2));
    }

    @Test
    void aHistoryThatIsKnownInPartIsNotKnown() {
        follow(0, 4);
        assertThat(followed.before(Sample.APPLICATION, 5)).isEmpty();
    }

    @Test
    void aHistoryWhoseBeginningWasNotFollowedHereIsNotKnown() {
        follow(1, 4);
        assertThat(followed.before(Sample.APPLICATION, 4)).isEmpty();
    }

    @Test
    void anEventBehindAGapIsNotTakenForTheNext() {
        follow(0, 2);
        follow(3, 5);
        assertThat(followed.before(Sample.APPLICATION, 3)).isEmpty();
        follow(2, 3);
        assertThat(followed.before(Sample.APPLICATION, 3)).hasValue(events.subList(0, 3));
    }

    @Test
    void aPortionThatIsHandledAgainChangesNothing() {
        follow(0, 4);
        follow(0, 4);
        assertThat(followed.before(Sample.APPLICATION, 4)).hasValue(events.subList(0, 4));
    }

    @Test
    void nothingIsKeptOfWhatIsOver() {
        follow(0, events.size());
        assertThat(followed.before(Sample.APPLICATION, 1)).isEmpty();
    }

    @Test
    void nothingIsKeptOfAnErasedPerson() {
        follow(0, 4);
        followed.add(Story.filledIn().erase().events().getLast(), 4);
        assertThat(followed.before(Sample.APPLICATION, 1)).isEmpty();
    }

    @Test
    void withTheKeyItIsForgotten() {
        follow(0, 4);
        followed.forget(Sample.APPLICATION);
        follow(4, 5);
        assertThat(followed.before(Sample.APPLICATION, 4)).isEmpty();
    }

    @Test
    void theLogReadsOnlyWhatWasNotFollowedHere() {
        EventStore nothingStored = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
        StoredApplicationLog log = new StoredApplicationLog(nothingStored, new EventNames(List.of()), followed);
        follow(0, 4);
        assertThat(log.eventsBefore(Sample.APPLICATION, 4)).isEqualTo(events.subList(0, 4));
        assertThat(log.eventsBefore(Sample.APPLICATION, 5)).isEmpty();
    }

    private void follow(int from, int until) {
        for (int sequence = from; sequence < until; sequence++) {
            followed.add(events.get(sequence), sequence);
        }
    }
}
