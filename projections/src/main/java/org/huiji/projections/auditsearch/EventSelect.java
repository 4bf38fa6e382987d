package org.huiji.projections.auditsearch;

/**
 * The select of a page of events. Unless everything is asked for, they lie in ranges of an index, one for each kind and
 * department, with actors one for each of theirs. Which ranges there are is told by the index itself, by steps from one to the
 * next; each is read backwards from its end. Only those whose latest event is among the latest can have a part in the page, and
 * of these what is not before them all.
 */
final class EventSelect {

    private static final String KINDS = "unnest(CAST(:kinds AS smallint[])) AS asked(kind)";
    private static final String ACTORS_AND_KINDS = """
            (SELECT actor_id, kind FROM unnest(CAST(:actors AS text[])) AS of_actors(actor_id),
             unnest(CAST(:kinds AS smallint[])) AS of_kinds(kind)) AS asked""";

    private EventSelect() {}

    static String of(FindEvents query, boolean byActor) {
        return byActor || !query.eventName().isEmpty() || !query.departmentCode().isEmpty()
                ? fromRanges(query, byActor)
                : ofAll(query);
    }

    /** Of whatever happened, one range of the moments alone. */
    private static String ofAll(FindEvents query) {
        return """
                SELECT found.* FROM (
                  SELECT e.* FROM read_model.audited_event AS e WHERE %s
                   ORDER BY e.occurred_at DESC FETCH FIRST (:size) ROWS WITH TIES) AS found
                 ORDER BY found.occurred_at DESC, found.application_id DESC, found.sequence DESC LIMIT :size
                """.formatted(within(query));
    }

    private static String fromRanges(FindEvents query, boolean byActor) {
        String asked = byActor ? ACTORS_AND_KINDS : KINDS;
        String columns = byActor ? "asked.actor_id, asked.kind" : "asked.kind";
        String same = byActor ? "e.actor_id = asked.actor_id AND e.kind = asked.kind" : "e.kind = asked.kind";
        String ranges = query.departmentCode().isEmpty()
                ? ofEveryDepartment(asked, columns, same)
                : ofTheDepartment(asked, columns);
        return ranges + page(same + " AND e.department_code = asked.department_code AND " + within(query));
    }

    /** One of every kind, whether there is anything in it or not. */
    private static String ofTheDepartment(String asked, String columns) {
        return """
                WITH part AS (SELECT %s, CAST(:department AS text) AS department_code FROM %s),
                """.formatted(columns, asked);
    }

    /** From one department to the one before, as long as there are any. */
    private static String ofEveryDepartment(String asked, String columns, String same) {
        return """
                WITH RECURSIVE part AS (
                 (SELECT %1$s, last.department_code FROM %2$s CROSS JOIN LATERAL (
                   SELECT e.department_code FROM read_model.audited_event AS e WHERE %3$s
                    ORDER BY e.department_code DESC LIMIT 1) AS last)
                 UNION ALL
                 SELECT %1$s, before.department_code FROM part AS asked CROSS JOIN LATERAL (
                   SELECT e.department_code FROM read_model.audited_event AS e
                    WHERE %3$s AND e.department_code < asked.department_code
                    ORDER BY e.department_code DESC LIMIT 1) AS before),
                """.formatted(columns, asked, same);
    }

    /** With ties: the index knows the moments alone, and the order of what happened in the same moment is made at the end. */
    private static String page(String inRange) {
        return """
                latest AS (
                 SELECT asked.*, newest.occurred_at FROM part AS asked CROSS JOIN LATERAL (
                   SELECT e.occurred_at FROM read_model.audited_event AS e WHERE %1$s
                    ORDER BY e.occurred_at DESC LIMIT 1) AS newest
                  ORDER BY newest.occurred_at DESC FETCH FIRST (:size) ROWS WITH TIES),
                since AS (
                 SELECT coalesce((SELECT occurred_at FROM latest ORDER BY occurred_at DESC OFFSET :size - 1 LIMIT 1),
                                 :from) AS moment)
                SELECT found.* FROM since CROSS JOIN latest AS asked CROSS JOIN LATERAL (
                  SELECT e.* FROM read_model.audited_event AS e WHERE %1$s AND e.occurred_at >= since.moment
                   ORDER BY e.occurred_at DESC FETCH FIRST (:size) ROWS WITH TIES) AS found
                 ORDER BY found.occurred_at DESC, found.application_id DESC, found.sequence DESC LIMIT :size
                """.formatted(inRange);
    }

    private static String within(FindEvents query) {
        String time = "e.occurred_at >= :from AND e.occurred_at < :until";
        return query.after() == null
                ? time
                : time + " AND (e.occurred_at, e.application_id, e.sequence) < (:at, :application, :sequence)";
    }
}
