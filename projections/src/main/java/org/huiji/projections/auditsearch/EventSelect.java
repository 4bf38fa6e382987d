package org.huiji.projections.auditsearch;

import java.util.ArrayList;
import java.util.List;

/** The select of a page of events: for whoever it was a range of an index, for some actors a range each. */
final class EventSelect {

    private static final String LATEST = " ORDER BY occurred_at DESC, application_id DESC, sequence DESC LIMIT :size";

    private EventSelect() {}

    static String of(FindEvents query, boolean byActor) {
        List<String> conditions = new ArrayList<>(List.of("occurred_at >= :from", "occurred_at < :until"));
        if (!query.eventName().isEmpty()) {
            conditions.add("event_name = :name");
        }
        if (!query.departmentCode().isEmpty()) {
            conditions.add("department_code = :department");
        }
        if (query.after() != null) {
            conditions.add("(occurred_at, application_id, sequence) < (:at, :application, :sequence)");
        }
        String all = String.join(" AND ", conditions);
        return byActor
                ? "SELECT found.* FROM unnest(CAST(:actors AS text[])) AS actor(id) CROSS JOIN LATERAL ("
                        + "SELECT * FROM read_model.audited_event WHERE actor_id = actor.id AND " + all + LATEST
                        + ") AS found" + LATEST
                : "SELECT * FROM read_model.audited_event WHERE " + all + LATEST;
    }
}
