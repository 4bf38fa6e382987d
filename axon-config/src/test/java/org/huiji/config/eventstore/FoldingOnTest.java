package org.huiji.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.huiji.application.Application;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationState;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.junit.jupiter.api.Test;

/** An aggregate is given what its events come to, and no event twice. */
class FoldingOnTest {

    private static final String ID = Sample.APPLICATION.toString();

    private final CountedEngine engine = new CountedEngine();
    private final FoldedApplications known = new FoldedApplications();
    private final FoldingEventStore node = new FoldingEventStore(
            EmbeddedEventStore.builder().storageEngine(engine), known);
    private final List<ApplicationEvent> events = Story.approved().events();

    /** Says from where on histories were read, and can refuse what is stored as the database does. */
    private static final class CountedEngine extends InMemoryEventStorageEngine {

        private final List<Long> readFrom = new ArrayList<>();
        private boolean placesAreTaken;

        @Override
        public DomainEventStream readEvents(String id, long first) {
            readFrom.add(first);
            return super.readEvents(id, first);
        }

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            if (placesAreTaken) {
                throw new ConcurrencyException("another was first");
            }
            super.appendEvents(events);
        }
    }

    @Test
    void anAggregateIsGivenOneValueForAllItsEvents() {
        engine.appendEvents(messages(0, 5));
        DomainEventStream stream = node.readEvents(ID);
        DomainEventMessage<?> only = stream.next();
        assertThat(only.getPayload()).isInstanceOf(Application.class);
        assertThat(only.getSequenceNumber()).isEqualTo(4);
        assertThat(stream.hasNext()).isFalse();
        assertThat(node.readEvents(ID, 0).asStream()).hasSize(5);
    }

    @Test
    void ofAnApplicationThatWasNeverStartedThereIsNothing() {
        assertThat(node.readEvents(ID).hasNext()).isFalse();
    }

    @Test
    void whatThisNodeHasChangedIsReadOnlyFromThereOn() {
        engine.appendEvents(messages(0, 5));
        command(5);
        command(6);
        assertThat(engine.readFrom).containsExactly(0L, 6L);
        assertThat(node.readEvents(ID).next().getSequenceNumber()).isEqualTo(6);
    }

    @Test
    void whatAnotherNodeHasStoredMeanwhileIsFoldedToo() {
        command(0);
        engine.appendEvents(messages(1, 3));
        command(3);
        assertThat(known.find(ID).orElseThrow().sequence()).isEqualTo(3);
        assertThat(known.find(ID).orElseThrow().state()).usingRecursiveComparison().isEqualTo(
                ApplicationState.fold(events.subList(0, 4)));
    }

    @Test
    void whatWasNotCommittedIsNotRemembered() {
        command(0);
        UnitOfWork<?> failing = DefaultUnitOfWork.startAndGet(null);
        node.readEvents(ID);
        node.publish(messages(1, 2));
        failing.rollback();
        assertThat(known.find(ID).orElseThrow().sequence()).isZero();
        assertThat(node.readEvents(ID).next().getSequenceNumber()).isZero();
    }

    @Test
    void whatIsOnlyLookedAtIsRememberedToo() {
        engine.appendEvents(messages(0, 5));
        UnitOfWork<?> refusing = DefaultUnitOfWork.startAndGet(null);
        node.readEvents(ID);
        refusing.commit();
        node.readEvents(ID);
        assertThat(engine.readFrom).containsExactly(0L, 5L);
    }

    @Test
    void whatIsLookedAtAgainBeforeItIsCommittedIsNotRemembered() {
        command(0);
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        node.publish(messages(1, 2));
        assertThat(node.readEvents(ID).next().getSequenceNumber()).isEqualTo(1);
        assertThat(known.find(ID).orElseThrow().sequence()).isZero();
        command.onPrepareCommit(last -> {
            assertThat(node.readEvents(ID).next().getSequenceNumber()).isEqualTo(1);
            assertThat(known.find(ID).orElseThrow().sequence()).isZero();
        });
        command.commit();
    }

    @Test
    void whatIsPublishedWithoutBeingLoadedIsForgotten() {
        command(0);
        node.publish(messages(1, 2));
        assertThat(known.find(ID)).isEmpty();
    }

    @Test
    void ofAnErasedPersonNothingIsRemembered() {
        List<ApplicationEvent> erased = Story.approved().erase().events();
        engine.appendEvents(messages(0, events.size() - 1));
        command(erased, events.size() - 1);
        assertThat(known.find(ID)).isPresent();
        command(erased, erased.size() - 1);
        assertThat(known.find(ID)).isEmpty();
    }

    @Test
    void aQuickDecisionReadsNothingOfWhatThisNodeKnows() {
        engine.appendEvents(messages(0, 5));
        command(5);
        engine.appendEvents(messages(6, 7));
        assertThat(quickly(() -> node.readEvents(ID)).next().getSequenceNumber()).isEqualTo(5);
        assertThat(engine.readFrom).containsExactly(0L);
        assertThat(node.readEvents(ID).next().getSequenceNumber()).isEqualTo(6);
    }

    @Test
    void aQuickDecisionReadsWhatThisNodeDoesNotKnow() {
        engine.appendEvents(messages(0, 5));
        assertThat(quickly(() -> node.readEvents(ID)).next().getSequenceNumber()).isEqualTo(4);
        assertThat(engine.readFrom).containsExactly(0L);
    }

    @Test
    void aQuickDecisionOnWhatIsAboutToBeStoredReadsIt() {
        command(0);
        assertThat(quickly(() -> {
            node.publish(messages(1, 2));
            return node.readEvents(ID);
        }).next().getSequenceNumber()).isEqualTo(1);
    }

    @Test
    void whereAnotherHasTakenThePlaceNothingIsKnownAnyMore() {
        command(0);
        engine.placesAreTaken = true;
        assertThatThrownBy(() -> command(1)).isInstanceOf(ConcurrencyException.class);
        assertThat(known.find(ID)).isEmpty();
    }

    /** As a command that the gateway sends first. */
    private static <T> T quickly(Supplier<T> decision) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(
                GenericCommandMessage.asCommandMessage("command").andMetaData(MetaData.with("quick", true)));
        T decided = decision.get();
        unit.rollback();
        return decided;
    }

    private void command(int sequence) {
        command(events, sequence);
    }

    private void command(List<ApplicationEvent> told, int sequence) {
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        node.readEvents(ID);
        node.publish(new GenericDomainEventMessage<>("Application", ID, sequence, told.get(sequence)));
        command.commit();
    }

    private List<EventMessage<?>> messages(int from, int to) {
        List<EventMessage<?>> messages = new ArrayList<>();
        for (int sequence = from; sequence < to; sequence++) {
            messages.add(new GenericDomainEventMessage<>("Application", ID, sequence, events.get(sequence)));
        }
        return messages;
    }
}
