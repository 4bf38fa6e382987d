package org.huiji.config.readmodels;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.serialization.Serializer;

/**
 * The events of one group that could not be handled, and those of the same application behind them. An event is parked
 * only after what it wrote has been undone; without a savepoint it is not, and its portion is handled again with caution.
 */
final class ParkedEvents extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

    /** Names without quotes: letters are read back by the very same names. */
    private static final DeadLetterSchema TABLE = DeadLetterSchema.builder()
            .deadLetterTable("work.dead_letter_entry").deadLetterIdentifierColumn("dead_letter_identifier")
            .processingGroupColumn("processing_group").sequenceIdentifierColumn("sequence_identifier")
            .sequenceIndexColumn("sequence_index").messageTypeColumn("message_type")
            .eventIdentifierColumn("event_identifier").timestampColumn("timestamp")
            .payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision").payloadColumn("payload")
            .metaDataColumn("meta_data").aggregateTypeColumn("aggregate_type")
            .aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number")
            .tokenTypeColumn("token_type").tokenColumn("token").enqueuedAtColumn("enqueued_at")
            .lastTouchedColumn("last_touched").processingStartedColumn("processing_started")
            .causeTypeColumn("cause_type").causeMessageColumn("cause_message").diagnosticsColumn("diagnostics").build();

    private static final ThreadLocal<Boolean> BEHIND_ANOTHER = ThreadLocal.withInitial(() -> false);

    private final String group;
    private final Savepoints savepoints;
    private final ParkedGroups parkedGroups;

    private ParkedEvents(Builder<EventMessage<?>> builder, String group, Savepoints savepoints,
            ParkedGroups parkedGroups) {
        super(builder);
        this.group = group;
        this.savepoints = savepoints;
        this.parkedGroups = parkedGroups;
    }

    static ParkedEvents of(String group, ConnectionProvider connections, TransactionManager transactions,
            Serializer general, Serializer events, Savepoints savepoints, ParkedGroups parkedGroups) {
        Builder<EventMessage<?>> builder = JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group).connectionProvider(connections).transactionManager(transactions)
                .genericSerializer(general).eventSerializer(events).schema(TABLE);
        return new ParkedEvents(builder, group, savepoints, parkedGroups);
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        if (!BEHIND_ANOTHER.get()) {
            if (!savepoints.isSet()) {
                throw new PortionFailedException(letter.cause().map(cause -> cause.type()).orElse("unknown"));
            }
            savepoints.rollBack();
        }
        super.enqueue(sequence, letter);
        parkedGroups.add(group);
    }

    /**
     * Handles the events of one application in their order and removes them; called within a transaction, which ends all of it
     * or nothing. Axon's own way finds no application beyond the first ten, and may take what another node has taken (traps.md,
     * B8, B9).
     */
    @Override
    public boolean process(Predicate<DeadLetter<? extends EventMessage<?>>> wanted,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> handling) {
        if (!(wanted instanceof OfApplication one)) {
            throw new UnsupportedOperationException("applications are tried one by one");
        }
        boolean any = false;
        Optional<DeadLetter<? extends EventMessage<?>>> next = first(one);
        while (next.isPresent()) {
            EnqueueDecision<EventMessage<?>> decision = handling.apply(next.get());
            if (decision.shouldEnqueue()) {
                throw new StillUnhandledException(decision.enqueueCause().orElse(null));
            }
            evict(next.get());
            any = true;
            next = first(one);
        }
        return any;
    }

    private Optional<DeadLetter<? extends EventMessage<?>>> first(OfApplication one) {
        Iterator<DeadLetter<? extends EventMessage<?>>> letters = deadLetterSequence(one.id()).iterator();
        return letters.hasNext() ? Optional.of(letters.next()) : Optional.empty();
    }

    /** The events of one application. */
    record OfApplication(String id) implements Predicate<DeadLetter<? extends EventMessage<?>>> {

        @Override
        public boolean test(DeadLetter<? extends EventMessage<?>> letter) {
            return letter.message() instanceof DomainEventMessage<?> stored
                    && stored.getAggregateIdentifier().equals(id);
        }
    }

    @Override
    public boolean enqueueIfPresent(Object sequence,
            Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        return parkedGroups.mayContain(group) && enqueueBehindAnother(sequence, letter);
    }

    private boolean enqueueBehindAnother(
            Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        BEHIND_ANOTHER.set(true);
        try {
            return super.enqueueIfPresent(sequence, letter);
        } finally {
            BEHIND_ANOTHER.remove();
        }
    }
}
