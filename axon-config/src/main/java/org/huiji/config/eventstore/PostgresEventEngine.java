package org.huiji.config.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine on PostgreSQL, but for the reading of the whole stream: a missing index stays in the token as a gap
 * until {@link GapProofs} shows that nothing can fill it any more, whatever the time. Axon's own reading gives up gaps by
 * the age of their neighbours and so passes over events that are committed late (traps.md, B1).
 */
final class PostgresEventEngine extends JdbcEventStorageEngine {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final int HISTORY_PORTION = 100;

    private static final int TAIL_PORTION = 1000;

    /** Events are numbered from 1, so this is before the first, committed or not. */
    private static final long BEFORE_THE_FIRST = 0;

    private static final EventSchema TABLE = EventSchema.builder().eventTable("event_store.domain_event_entry")
            .snapshotTable("event_store.snapshot_event_entry").globalIndexColumn("global_index")
            .timestampColumn("time_stamp").eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number")
            .typeColumn("type").payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision")
            .payloadColumn("payload").metaDataColumn("meta_data").build();

    private static final String EVENTS_AFTER = """
            SELECT * FROM (
                (SELECT * FROM event_store.domain_event_entry WHERE global_index = ANY(?))
                UNION ALL
                (SELECT * FROM event_store.domain_event_entry WHERE global_index > ? ORDER BY global_index LIMIT ?)
            ) AS events
            ORDER BY global_index LIMIT ?
            """;

    private final TransactionManager transactions;
    private final GapProofs gaps;
    private final Consumer<Set<String>> histories;
    private final TailReading tail = TailReading.inPortionsOf(TAIL_PORTION);

    private PostgresEventEngine(
            Builder builder, TransactionManager transactions, GapProofs gaps, Consumer<Set<String>> histories) {
        super(builder);
        this.transactions = transactions;
        this.gaps = gaps;
        this.histories = histories;
    }

    /** @param histories told whose events were read, before they are opened */
    static PostgresEventEngine of(ConnectionProvider connections, TransactionManager transactions,
            Serializer serializer, EventUpcaster upcaster, GapProofs gaps, Consumer<Set<String>> histories) {
        Builder builder = builder().eventSerializer(serializer).snapshotSerializer(serializer).upcasterChain(upcaster)
                .persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION)).connectionProvider(connections)
                .transactionManager(transactions).dataType(String.class).schema(TABLE).batchSize(HISTORY_PORTION)
                // a portion that is not full is the last; asking once more would double the cost of most commands
                .finalAggregateBatchPredicate(portion -> portion.size() < HISTORY_PORTION);
        return new PostgresEventEngine(builder, transactions, gaps, histories);
    }

    @Override
    public TrackingToken createTailToken() {
        return GapAwareTrackingToken.newInstance(BEFORE_THE_FIRST, Set.of());
    }

    /** Whoever started there would miss what is being written before it. */
    @Override
    public TrackingToken createHeadToken() {
        throw new UnsupportedOperationException("readers start at the tail");
    }

    /** Blocked may be who reads for all that have caught up. */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(TrackingToken last, boolean mayBlock) {
        return mayBlock
                ? tail.read(() -> fetchTrackedEvents(last, TAIL_PORTION)).stream()
                : super.readEventData(last, false);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int size) {
        GapAwareTrackingToken from = last == null
                ? (GapAwareTrackingToken) createTailToken()
                : (GapAwareTrackingToken) last;
        // First what can be proven, then what is there: a gap that is proven and still empty afterwards stays empty.
        long settled = gaps.settledBefore(from);
        List<TrackedDomainEventData<?>> events = transactions.fetchInTransaction(() -> read(from, settled, size));
        histories.accept(historiesOf(events));
        return events;
    }

    private static Set<String> historiesOf(List<TrackedDomainEventData<?>> events) {
        return events.stream()
                .map(TrackedDomainEventData::getAggregateIdentifier).collect(Collectors.toSet());
    }

    private List<TrackedDomainEventData<?>> read(GapAwareTrackingToken from, long settled, int size) {
        try (PreparedStatement statement = eventsAfter(getConnection(), from, size);
                ResultSet rows = statement.executeQuery()) {
            List<TrackedDomainEventData<?>> events = new ArrayList<>();
            GapAwareTrackingToken token = from;
            while (rows.next()) {
                long index = rows.getLong(schema().globalIndexColumn());
                // Never a gap behind this event: it may have been filled, and its event be the next.
                token = token.advanceTo(index, Integer.MAX_VALUE).withGapsTruncatedAt(Math.min(index, settled));
                events.add(new TrackedDomainEventData<>(token, getDomainEventData(rows)));
            }
            return events;
        } catch (SQLException failed) {
            throw new EventStoreException("cannot read the events after " + from.getIndex(), failed);
        }
    }

    /** What has filled a gap comes first, since its index is lower. */
    private PreparedStatement eventsAfter(Connection connection, GapAwareTrackingToken from, int size)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(EVENTS_AFTER);
        statement.setArray(1, connection.createArrayOf("bigint", from.getGaps().toArray()));
        statement.setLong(2, from.getIndex());
        statement.setInt(3, size);
        statement.setInt(4, size);
        return statement;
    }

    /** None are taken, so that no command need ask for one. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String history) {
        return Stream.empty();
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant at) throws SQLException {
        statement.setTimestamp(position, Timestamp.from(at));
    }
}
