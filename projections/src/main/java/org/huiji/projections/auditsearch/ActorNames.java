package org.huiji.projections.auditsearch;

import java.util.Comparator;
import java.util.List;
import org.huiji.application.Actor;
import org.huiji.projections.following.WritingWithTheRows;
import org.huiji.projections.following.WritingWithTheRows.Additions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names that those who act have had. Most events come from the same few members of staff, so the names of a portion are
 * written once, and in an order, so that two portions never wait for each other.
 */
@Component
class ActorNames {

    private static final String ADD = """
            INSERT INTO read_model.audited_actor (actor_id, actor_name)
            SELECT * FROM unnest(CAST(? AS text[]), CAST(? AS text[])) ON CONFLICT DO NOTHING
            """;

    private static final String STAFF = """
            SELECT DISTINCT actor_id FROM read_model.audited_actor WHERE actor_name = :text OR actor_id = :text
             ORDER BY actor_id LIMIT :limit
            """;

    private static final Comparator<Named> IN_ORDER = Comparator.comparing(Named::actorId)
            .thenComparing(Named::name);

    private final JdbcClient jdbc;
    private final Additions<Named> added;

    ActorNames(JdbcClient jdbc, WritingWithTheRows rows) {
        this.jdbc = jdbc;
        this.added = rows.by(this::write);
    }

    private record Named(String actorId, String name) {}

    /** Within a transaction, with which it is written at the latest; nothing for an actor without a name. */
    void add(Actor actor) {
        if (!actor.displayName().isEmpty()) {
            added.add(new Named(actor.id(), actor.displayName()));
        }
    }

    /** The members of staff who have or had that name, or that sign-in name. */
    List<String> staffCalled(String text, int limit) {
        return jdbc.sql(STAFF).param("text", text).param("limit", limit)
                .query((row, number) -> row.getString("actor_id")).list();
    }

    void forget() {
        jdbc.sql("DELETE FROM read_model.audited_actor").update();
    }

    private void write(List<Named> names) {
        List<Named> each = names.stream().distinct().sorted(IN_ORDER).toList();
        jdbc.sql(ADD).params(List.of(each.stream().map(Named::actorId).toArray(String[]::new),
                each.stream().map(Named::name).toArray(String[]::new))).update();
    }
}
