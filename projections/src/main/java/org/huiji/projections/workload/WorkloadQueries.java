package org.huiji.projections.workload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.projections.reviewerqueue.UrgencyBand;
import org.huiji.projections.workload.Approvals.Approval;
import org.huiji.projections.workload.Workload.Decided;
import org.huiji.projections.workload.Workload.Held;
import org.huiji.projections.workload.Workload.Submitted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the queue: one statement for what is held, one for what was decided, one for how long it waits. */
@Component
class WorkloadQueries {

    private static final String HELD = """
            SELECT department_code, reviewer_id, max(reviewer_name) AS reviewer_name, count(*) AS held,
                count(*) FILTER (WHERE urgency = 1) AS due_soon, count(*) FILTER (WHERE urgency = 0) AS overdue
            FROM read_model.queue_item
            WHERE shelf = 0 AND department_code IN (:departments)
            GROUP BY department_code, reviewer_id ORDER BY department_code, reviewer_id""";

    private static final String DECIDED = """
            SELECT department_code, reviewer_id, count(*) AS week,
                count(*) FILTER (WHERE ended_at >= :today) AS today
            FROM read_model.queue_item
            WHERE shelf IN (1, 2) AND department_code IN (:departments) AND ended_at >= :week
                AND status IN ('RETURNED', 'APPROVED') AND reviewer_id IS NOT NULL
            GROUP BY department_code, reviewer_id ORDER BY department_code, reviewer_id""";

    private static final String SUBMITTED = """
            SELECT CAST(submitted_at AT TIME ZONE 'Asia/Shanghai' AS date) AS day, urgency, count(*) AS waiting
            FROM read_model.queue_item
            WHERE shelf = 0 AND department_code IN (:departments)
            GROUP BY 1, 2 ORDER BY 1, 2""";

    private static final String APPROVED = """
            SELECT application_id, department_code, reviewer_id, reviewer_name, ended_at
            FROM read_model.queue_item
            WHERE shelf = 2 AND status = 'APPROVED' AND department_code IN (:departments)
                AND ended_at >= :from AND ended_at < :until AND reviewer_id IS NOT NULL
            ORDER BY application_id""";

    private final JdbcClient jdbc;

    WorkloadQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public Workload on(FindWorkload query) {
        return query.departments().isEmpty()
                ? new Workload(List.of(), List.of(), List.of())
                : new Workload(held(query.departments()), decided(query), submitted(query.departments()));
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public Approvals on(FindApprovals query) {
        if (query.departments().isEmpty()) {
            return new Approvals(List.of());
        }
        return new Approvals(jdbc.sql(APPROVED)
                .param("departments", query.departments())
                .param("from", Timestamp.from(query.from()))
                .param("until", Timestamp.from(query.until()))
                .query((row, _) -> new Approval(
                        row.getObject("application_id", UUID.class),
                        row.getString("department_code"),
                        row.getString("reviewer_id"),
                        row.getString("reviewer_name"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    private List<Held> held(Set<String> departments) {
        return jdbc.sql(HELD)
                .param("departments", departments)
                .query((row, _) -> new Held(
                        row.getString("department_code"),
                        row.getString("reviewer_id"),
                        row.getString("reviewer_name"),
                        row.getLong("held"),
                        row.getLong("due_soon"),
                        row.getLong("overdue")))
                .list();
    }

    private List<Decided> decided(FindWorkload query) {
        return jdbc.sql(DECIDED)
                .param("departments", query.departments())
                .param("today", Timestamp.from(query.today()))
                .param("week", Timestamp.from(query.week()))
                .query((row, _) -> new Decided(
                        row.getString("department_code"),
                        row.getString("reviewer_id"),
                        row.getLong("today"),
                        row.getLong("week")))
                .list();
    }

    private List<Submitted> submitted(Set<String> departments) {
        return jdbc.sql(SUBMITTED)
                .param("departments", departments)
                .query((row, _) -> submitted(row))
                .list();
    }

    private static Submitted submitted(ResultSet row) throws SQLException {
        UrgencyBand band = UrgencyBand.of(row.getInt("urgency"));
        return new Submitted(row.getObject("day", LocalDate.class), band, row.getLong("waiting"));
    }
}
