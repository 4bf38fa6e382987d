package org.huiji.projections.auditsearch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of all events, by who, what, when and department. */
@Component
class AuditedEvents {

    private final JdbcClient jdbc;
    private final EventInserts inserts;
    private final ActorNames names;

    AuditedEvents(JdbcClient jdbc, EventInserts inserts, ActorNames names) {
        this.jdbc = jdbc;
        this.inserts = inserts;
        this.names = names;
    }

    void add(ApplicationEvent event, long sequence, Actor actor, String departmentCode) {
        inserts.add(AuditedEvent.of(event, sequence, actor, departmentCode));
        names.add(actor);
    }

    void forget() {
        jdbc.sql("DELETE FROM read_model.audited_event").update();
        names.forget();
    }

    /** The latest that fit, from the one after {@code query.after()} on; {@code actors} empty for whoever it was. */
    List<FoundEvents.Row> find(FindEvents query, List<String> actors, int size) {
        return bound(jdbc.sql(EventSelect.of(query, !actors.isEmpty())), query, actors, size)
                .query(AuditedEvents::row).list();
    }

    static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec sql, FindEvents query, List<String> actors, int size) {
        JdbcClient.StatementSpec bound = sql.param("size", size)
                .param("from", OffsetDateTime.ofInstant(query.from(), ZoneOffset.UTC))
                .param("until", OffsetDateTime.ofInstant(query.until(), ZoneOffset.UTC));
        for (Bound each : bounds(query, actors)) {
            bound = bound.param(each.name(), each.value());
        }
        return bound;
    }

    private record Bound(String name, Object value) {}

    private static List<Bound> bounds(FindEvents query, List<String> actors) {
        List<Bound> bounds = new ArrayList<>();
        if (!actors.isEmpty()) {
            bounds.add(new Bound("actors", actors.toArray(String[]::new)));
        }
        bounds.add(new Bound("kinds", EventKinds.asked(query.eventName()).toArray(Short[]::new)));
        if (!query.departmentCode().isEmpty()) {
            bounds.add(new Bound("department", query.departmentCode()));
        }
        EventPlace after = query.after();
        if (after != null) {
            bounds.add(new Bound("at", OffsetDateTime.ofInstant(after.occurredAt(), ZoneOffset.UTC)));
            bounds.add(new Bound("application", after.applicationId()));
            bounds.add(new Bound("sequence", after.sequence()));
        }
        return bounds;
    }

    private static FoundEvents.Row row(ResultSet row, int number) throws SQLException {
        return new FoundEvents.Row(
                new EventPlace(row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getObject("application_id", UUID.class), row.getLong("sequence")),
                EventKinds.nameOf(row.getInt("kind")),
                new Actor(row.getString("actor_id"), Role.valueOf(row.getString("actor_role")),
                        row.getString("actor_department_code"), row.getString("actor_name"),
                        Channel.valueOf(row.getString("channel")), row.getString("address")),
                row.getString("department_code"));
    }
}
