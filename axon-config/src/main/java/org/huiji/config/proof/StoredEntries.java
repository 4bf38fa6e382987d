package org.huiji.config.proof;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.huiji.config.eventstore.SettledRows;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.entry.LoggedEvent;
import org.huiji.proof.entry.LoggedLook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events and looks as they lie in their tables, byte for byte. */
final class StoredEntries {

    private static final String LOOKS = """
            SELECT id, occurred_at, staff_id, staff_name, staff_role, department_code, application_id, screen, sequence,
                   address, sealed_reason
              FROM service.access_log""";

    private final JdbcClient jdbc;
    private final SettledRows<LogEntry> events;
    private final SettledRows<LogEntry> looks;

    StoredEntries(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.events = SettledRows.of(dataSource, (after, limit) -> events(after, Long.MAX_VALUE, limit),
                LogEntry::position);
        this.looks = SettledRows.of(dataSource, (after, limit) -> looks(after, Long.MAX_VALUE, limit),
                LogEntry::position);
    }

    /** What is certain to follow, in order. Not to be called within a transaction. */
    List<LogEntry> settledAfter(LogEntry.Kind kind, long position, int limit) {
        return (kind == LogEntry.Kind.EVENT ? events : looks).after(position, limit);
    }

    /** What is there after one number and up to another, in order. */
    List<LogEntry> between(LogEntry.Kind kind, long after, long to, int limit) {
        return kind == LogEntry.Kind.EVENT ? events(after, to, limit) : looks(after, to, limit);
    }

    /** How many there are after a number. */
    long countAfter(LogEntry.Kind kind, long position) {
        return jdbc.sql(kind == LogEntry.Kind.EVENT
                ? "SELECT count(*) FROM event_store.domain_event_entry WHERE global_index > :after"
                : "SELECT count(*) FROM service.access_log WHERE id > :after")
                .param("after", position).query(Long.class).single();
    }

    /** An application's event. */
    Optional<LogEntry> event(String applicationId, long sequence) {
        return jdbc.sql("""
                SELECT * FROM event_store.domain_event_entry
                 WHERE aggregate_identifier = :id AND sequence_number = :sequence
                """).param("id", applicationId).param("sequence", sequence)
                .query((row, number) -> event(row)).optional();
    }

    /** All events of an application. */
    List<LogEntry> events(String applicationId) {
        return jdbc.sql("""
                SELECT * FROM event_store.domain_event_entry WHERE aggregate_identifier = :id ORDER BY sequence_number
                """).param("id", applicationId).query((row, number) -> event(row)).list();
    }

    /** What stands at a number. */
    Optional<LogEntry> at(LogEntry.Kind kind, long position) {
        return between(kind, position - 1, position, 1).stream().findFirst();
    }

    private List<LogEntry> events(long after, long to, int limit) {
        return jdbc.sql("""
                SELECT * FROM event_store.domain_event_entry
                 WHERE global_index > :after AND global_index <= :to ORDER BY global_index LIMIT :limit
                """).param("after", after).param("to", to).param("limit", limit)
                .query((row, number) -> event(row)).list();
    }

    private List<LogEntry> looks(long after, long to, int limit) {
        return jdbc.sql(LOOKS + " WHERE id > :after AND id <= :to ORDER BY id LIMIT :limit").param("after", after)
                .param("to", to).param("limit", limit)
                .query((row, number) -> look(row)).list();
    }

    private static LogEntry event(ResultSet row) throws SQLException {
        return new LoggedEvent(row.getString("event_identifier"), row.getString("aggregate_identifier"),
                row.getString("type"), row.getLong("sequence_number"), row.getLong("global_index"),
                row.getString("payload_type"), row.getString("payload_revision"),
                row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                row.getString("meta_data").getBytes(StandardCharsets.UTF_8),
                row.getString("payload").getBytes(StandardCharsets.UTF_8));
    }

    private static LogEntry look(ResultSet row) throws SQLException {
        return new LoggedLook(row.getLong("id"), row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("staff_id"), row.getString("staff_name"), row.getString("staff_role"),
                row.getString("department_code"), row.getString("application_id"), row.getString("screen"),
                row.getObject("sequence", Long.class), row.getString("address"), row.getBytes("sealed_reason"));
    }
}
