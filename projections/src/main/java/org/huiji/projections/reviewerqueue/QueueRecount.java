package org.huiji.projections.reviewerqueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the rows of the queue and puts the tallies right that say something else: where a node of an earlier edition has moved
 * rows, or somebody by hand. Rows and tallies are of one moment, and what differs is added, so that what others add meanwhile
 * stays.
 */
@Component
public class QueueRecount {

    private static final Logger log = LoggerFactory.getLogger(QueueRecount.class);

    private static final String CORRECT = """
            INSERT INTO read_model.queue_tally AS kept (department_code, shelf, urgency, reviewer_id, slot, items, mark)
            SELECT department_code, shelf, urgency, reviewer_id, 0, coalesce(counted.items, 0) - coalesce(told.items, 0),
                   coalesce(counted.mark, 0) # coalesce(told.mark, 0)
              FROM (SELECT department_code, shelf, CASE shelf WHEN 0 THEN urgency ELSE 2 END AS urgency,
                           CASE shelf WHEN 0 THEN coalesce(reviewer_id, '') ELSE '' END AS reviewer_id,
                           count(*) AS items, bit_xor(uuid_hash_extended(application_id, version)) AS mark
                      FROM read_model.queue_item WHERE shelf < 3 GROUP BY 1, 2, 3, 4) AS counted
              FULL JOIN (SELECT department_code, shelf, urgency, reviewer_id, sum(items) AS items, bit_xor(mark) AS mark
                           FROM read_model.queue_tally GROUP BY 1, 2, 3, 4) AS told
             USING (department_code, shelf, urgency, reviewer_id)
             WHERE coalesce(counted.items, 0) <> coalesce(told.items, 0)
                OR coalesce(counted.mark, 0) <> coalesce(told.mark, 0)
             ORDER BY department_code, shelf, urgency, reviewer_id
            ON CONFLICT (department_code, shelf, urgency, reviewer_id, slot)
            DO UPDATE SET items = kept.items + excluded.items, mark = kept.mark # excluded.mark
            """;

    private final JdbcClient jdbc;

    QueueRecount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many tallies were wrong. */
    public int run() {
        int corrected = jdbc.sql(CORRECT).update();
        if (corrected > 0) {
            log.warn("{} tallies of the queue did not say what its rows say, and do now", corrected);
        }
        return corrected;
    }
}
