package org.huiji.config.readmodels;

import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.serialization.Serializer;

/**
 * The events of one group that could not be handled, and those of the same application behind them. An event is parked
 * only after what it wrote has been undone; without a savepoint it is not, and its portion is handled again with caution.
 */
final class ParkedEvents extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

    private static final DeadLetterSchema TABLE = DeadLetterSchema.builder()
            .deadLetterTable("work.dead_letter_entry").deadLetterIdentifierColumn("dead_letter_identifier")
            .processingGroupColumn("processing_group").sequenceIdentifierColumn("sequence_identifier")
            .sequenceIndexColumn("sequence_index").messageTypeColumn("message_type")
            .eventIdentifierColumn("event_identifier").timestampColumn("\"timestamp\"")
            .payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision").payloadColumn("payload")
            .metaDataColumn("meta_data").aggregateTypeColumn("aggregate_type")
            .aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number")
            .tokenTypeColumn("token_type").tokenColumn("token").enqueuedAtColumn("enqueued_at")
            .lastTouchedColumn("last_touched").processingStartedColumn("processing_started")
            .causeTypeColumn("cause_type").causeMessageColumn("cause_message").diagnosticsColumn("diagnostics").build();

    private final Savepoints savepoints;
    private static final ThreadLocal<Boolean> BEHIND_ANOTHER = ThreadLocal.withInitial(() -> false);

    private ParkedEvents(Builder<EventMessage<?>> builder, Savepoints savepoints) {
        super(builder);
        this.savepoints = savepoints;
    }

    static ParkedEvents of(String group, ConnectionProvider connections, TransactionManager transactions,
            Serializer general, Serializer events, Savepoints savepoints) {
        Builder<EventMessage<?>> builder = JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group).connectionProvider(connections).transactionManager(transactions)
                .genericSerializer(general).eventSerializer(events).schema(TABLE);
        return new ParkedEvents(builder, savepoints);
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
    }

    @Override
    public boolean enqueueIfPresent(Object sequence,
            Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        BEHIND_ANOTHER.set(true);
        try {
            return super.enqueueIfPresent(sequence, letter);
        } finally {
            BEHIND_ANOTHER.remove();
        }
    }
}
