package org.huiji.projections.reviewerqueue;

import java.util.List;
import org.huiji.projections.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No test, a measurement: how long the first page of a queue takes in SQL with 10,000 applications in one
 * department. Run by {@code bench/queue.sh}; asserts nothing.
 */
class MeasuringTheQueue {

    private static final int RUNS = 200;

    /** A tenth overdue, a tenth due soon, a fifth taken up, a tenth returned, a tenth closed. */
    private static final String ROWS = """
            INSERT INTO read_model.queue_item (application_id, status, version, round, returns, department_code, started_at,
                changed_at, receipt_number, shelf, urgency, region_code, submitted_at, remind_on, due_on, calendar_version,
                provisional, ended_at, reviewer_id, reviewer_name, name_tokens, sealed)
            SELECT gen_random_uuid(), CASE WHEN n % 10 = 8 THEN 'RETURNED' WHEN n % 10 = 9 THEN 'APPROVED'
                    WHEN n % 5 = 1 THEN 'IN_REVIEW' ELSE 'PENDING_REVIEW' END,
                7, 1 + n % 3, 0, '210102', at, at, 'R' || n, CASE n % 10 WHEN 8 THEN 1 WHEN 9 THEN 2 ELSE 0 END,
                CASE n % 10 WHEN 0 THEN 0 WHEN 1 THEN 1 ELSE 2 END, '210102', at, at::date + 7, at::date + 14, '1', false,
                CASE WHEN n % 10 >= 8 THEN at END, CASE WHEN n % 5 = 1 THEN 'reviewer' || n % 4 END, NULL,
                ARRAY[md5(n::text), md5((n + 1)::text)], decode(repeat('00', 400), 'hex')
            FROM (SELECT n, timestamptz '2026-07-01' + n * interval '1 minute' AS at FROM generate_series(1, 10000) n) made
            """;

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.with("read_model").dataSource());

    @Test
    void theFirstPage() {
        jdbc.sql(ROWS).update();
        jdbc.sql("VACUUM ANALYZE read_model.queue_item").update();
        for (QueueGroup group : QueueGroup.values()) {
            QueueOrder.of(group).stream().sorted().forEach(order -> firstPage(group, order));
        }
    }

    private void firstPage(QueueGroup group, QueueOrder order) {
        report("first page " + group + " " + order,
                "SELECT * FROM read_model.queue_item WHERE department_code = '210102' AND "
                        + literal(group) + order.by() + " LIMIT 51");
    }

    private static String literal(QueueGroup group) {
        return GroupCondition.of(group).replace(":staff", "'reviewer1'");
    }

    private void report(String what, String sql) {
        List<Double> times = new java.util.ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            List<String> plan = jdbc.sql("EXPLAIN (ANALYZE, TIMING OFF) " + sql).query(String.class).list();
            times.add(
                    plan.stream().filter(line -> line.startsWith("Planning Time") || line.startsWith("Execution Time"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9.]", ""))).sum());
        }
        times.sort(null);
        System.out.printf("%-40s median %.2f ms, slowest of %d %.2f ms%n", what, times.get(RUNS / 2), RUNS,
                times.getLast());
    }
}
