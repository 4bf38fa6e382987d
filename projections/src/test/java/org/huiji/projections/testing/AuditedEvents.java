package org.huiji.projections.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether each stored event stands among the audited ones. */
public final class AuditedEvents {

    private AuditedEvents() {}

    /**
     * The stored events that are not audited exactly once, and the audited ones that are not stored; the first twenty.
     *
     * @param last events behind that index may not be audited yet
     */
    public static List<String> notOnce(JdbcClient jdbc, long last) {
        return jdbc.sql("""
                SELECT coalesce(event.aggregate_identifier, audited.application_id::text) || '/'
                           || coalesce(event.sequence_number, audited.sequence)
                  FROM event_store.domain_event_entry event
                  FULL JOIN read_model.audited_event audited
                    ON audited.application_id::text = event.aggregate_identifier
                   AND audited.sequence = event.sequence_number
                 GROUP BY 1 HAVING count(event.global_index) <> 1
                     OR count(audited.application_id) <> 1 AND max(event.global_index) <= :last
                 ORDER BY 1 LIMIT 20
                """).param("last", last).query(String.class).list();
    }
}
