package org.huiji.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.util.introspection.FieldSupport;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.huiji.application.Application;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.CommandContext;
import org.huiji.application.Rulebook;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered of an application saves reading, and is never in the way of what was stored since. */
class RememberingApplicationsTest {

    private static final String ID = Sample.APPLICATION.toString();

    private final CountingEngine engine = new CountingEngine();
    private final Configuration configuration = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(unused -> engine)
            .registerComponent(Rulebook.class, unused -> Story.untold().rulebook())
            .configureAggregate(AggregateConfigurer.defaultConfiguration(Application.class)
                    .configureRepository(RememberedApplications::of))
            .start();
    private final Repository<Application> repository = configuration.repository(Application.class);
    private final List<ApplicationEvent> events = Story.pending().events();

    /** Tells from which event on histories are read. */
    private static final class CountingEngine extends InMemoryEventStorageEngine {
        private final List<Long> asked = new ArrayList<>();

        @Override
        public DomainEventStream readEvents(String id, long first) {
            asked.add(first);
            return super.readEvents(id, first);
        }
    }

    @AfterEach
    void stop() {
        configuration.shutdown();
    }

    @Test
    void onlyWhatWasStoredSinceIsReadTheSecondTime() {
        store(0, events.size() - 1);
        assertThat(version()).isEqualTo(events.size() - 2);
        store(events.size() - 1, events.size());
        assertThat(version()).as("as another node has stored it").isEqualTo(events.size() - 1);
        assertThat(version()).isEqualTo(events.size() - 1);
        assertThat(engine.asked).containsExactly(0L, (long) events.size() - 1, (long) events.size());
    }

    @Test
    void aRememberedOneIsInTheStateThatAFreshOneIsIn() {
        store(0, 3);
        version();
        store(3, events.size());
        Object afterwards = stateOf(repository);
        assertThat(afterwards).isEqualTo(stateOf(RememberedApplications.of(configuration)));
    }

    @Test
    void aCommandAnsweredBeforeIsKnownToBe() {
        store(0, events.size());
        version();
        load(repository, aggregate -> aggregate.execute(application -> assertThat(application)
                .extracting("accepted").asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasSize(events.size())));
    }

    @Test
    void whatACommandWouldHaveAddedIsForgottenWithIt() {
        store(0, events.size());
        Object before = stateOf(repository);
        ApplicationEvent erasure = erasure();
        load(repository, aggregate -> aggregate.execute(application -> AggregateLifecycle
                .apply(erasure, metaData(erasure))));
        assertThat(stateOf(repository)).isEqualTo(before);
    }

    @Test
    void anErasedOneIsNotRemembered() {
        store(0, events.size());
        version();
        engine.appendEvents(message(erasure(), events.size()));
        assertThat(version()).isEqualTo(events.size());
        assertThat(version()).isEqualTo(events.size());
        assertThat(engine.asked).containsExactly(0L, (long) events.size(), 0L);
    }

    @Test
    void oneThatNeverWasIsNotFoundHoweverOften() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::version).isInstanceOf(AggregateNotFoundException.class);
        }
    }

    private ApplicationEvent erasure() {
        ApplicationEvent last = events.getLast();
        return new PersonalDataErased(Sample.APPLICATION, last.version() + 1, last.occurredAt(), "request");
    }

    private void store(int from, int to) {
        for (int sequence = from; sequence < to; sequence++) {
            engine.appendEvents(message(events.get(sequence), sequence));
        }
    }

    private static DomainEventMessage<?> message(ApplicationEvent event, int sequence) {
        return new GenericDomainEventMessage<>("Application", ID, sequence, event, metaData(event));
    }

    private static MetaData metaData(ApplicationEvent event) {
        UUID command = UUID.nameUUIDFromBytes((event.getClass() + "/" + event.version() + event).getBytes(
                StandardCharsets.UTF_8));
        return MetaData.from(new CommandContext(Sample.APPLICANT, event.occurredAt(), command, "digest").toMetadata());
    }

    private long version() {
        long[] version = new long[1];
        load(repository, aggregate -> version[0] = aggregate.version());
        return version[0];
    }

    private static Object stateOf(Repository<Application> from) {
        Object[] state = new Object[1];
        load(from, aggregate -> aggregate.execute(application -> state[0] = FieldSupport
                .extraction().fieldValue("state", Object.class, application)));
        return state[0];
    }

    private interface Look {
        void at(Aggregate<Application> aggregate);
    }

    private static void load(Repository<Application> from, Look look) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            look.at(from.load(ID));
        } finally {
            unit.rollback();
        }
    }
}
