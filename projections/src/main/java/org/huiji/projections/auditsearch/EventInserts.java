package org.huiji.projections.auditsearch;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.huiji.projections.following.WritingWithTheRows;
import org.huiji.projections.following.WritingWithTheRows.Additions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inserts the events of a portion by one statement. */
@Component
class EventInserts {

    private static final String INSERT = """
            INSERT INTO read_model.audited_event (application_id, sequence, kind, occurred_at, actor_id, actor_name,
                                                  actor_role, actor_department_code, channel, address, department_code)
            SELECT * FROM unnest(CAST(? AS uuid[]), CAST(? AS integer[]), CAST(? AS smallint[]), CAST(? AS timestamptz[]),
                                 CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]),
                                 CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]))
            """;

    private final JdbcClient jdbc;
    private final Additions<AuditedEvent> added;

    EventInserts(JdbcClient jdbc, WritingWithTheRows rows) {
        this.jdbc = jdbc;
        this.added = rows.by(this::write);
    }

    /** Within a transaction, with which it is written at the latest. */
    void add(AuditedEvent event) {
        added.add(event);
    }

    private void write(List<AuditedEvent> events) {
        jdbc.sql(INSERT).params(List.of(
                texts(events, event -> event.applicationId().toString()),
                column(events, AuditedEvent::sequence, Integer[]::new),
                column(events, AuditedEvent::kind, Short[]::new),
                texts(events, event -> event.occurredAt().toString()),
                texts(events, event -> event.actor().id()),
                texts(events, event -> event.actor().displayName()),
                texts(events, event -> event.actor().role().name()),
                texts(events, event -> event.actor().departmentCode()),
                texts(events, event -> event.actor().channel().name()),
                texts(events, event -> event.actor().address()),
                texts(events, AuditedEvent::departmentCode))).update();
    }

    private static String[] texts(List<AuditedEvent> events, Function<AuditedEvent, String> value) {
        return column(events, value, String[]::new);
    }

    private static <T> T[] column(List<AuditedEvent> events, Function<AuditedEvent, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }
}
