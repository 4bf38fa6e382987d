package org.huiji.projections.reviewstatistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.review.ReviewDates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts decisions in the database; what is left for Java is the calendar. */
@Component
class StatisticsQueries {

    private static final String DECIDED = """
             FROM read_model.review_decision
            WHERE decided_at >= :from AND decided_at < :to
              AND (CAST(:departments AS text[]) IS NULL OR department_code = ANY(CAST(:departments AS text[])))
              AND (CAST(:reviewer AS text) IS NULL OR reviewer_id = :reviewer)
            """;

    private static final String GROUPS = """
            SELECT reviewer_id, max(reviewer_name) AS reviewer_name, decision,
                   (submitted_at AT TIME ZONE :zone)::date AS submitted_on,
                   (decided_at AT TIME ZONE :zone)::date AS decided_on, count(*) AS decisions
            """ + DECIDED + """
            GROUP BY reviewer_id, decision, submitted_on, decided_on
            ORDER BY reviewer_id, decision, submitted_on, decided_on""";

    private static final String REASONS = """
            SELECT reason, count(*) AS returns
              FROM (SELECT unnest(reason_codes) AS reason
            """ + DECIDED + """
            ) given GROUP BY reason ORDER BY returns DESC, reason""";

    private final JdbcClient jdbc;

    StatisticsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Decisions on(FindDecisions query) {
        return new Decisions(
                asked(GROUPS, query)
                        .param("zone", ReviewDates.ZONE.getId())
                        .query((row, _) -> group(row))
                        .list(),
                asked(REASONS, query)
                        .query((row, _) -> new Decisions.Reason(row.getString("reason"), row.getLong("returns")))
                        .list());
    }

    private JdbcClient.StatementSpec asked(String sql, FindDecisions query) {
        return jdbc.sql(sql)
                .param("from", midnight(query.from()))
                .param("to", midnight(query.to().plusDays(1)))
                .param("departments", array(query.departments()), Types.VARCHAR)
                .param("reviewer", query.reviewerId(), Types.VARCHAR);
    }

    private static Decisions.Group group(ResultSet row) throws SQLException {
        return new Decisions.Group(
                row.getString("reviewer_id"),
                row.getString("reviewer_name"),
                DecisionKind.valueOf(row.getString("decision")),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getLong("decisions"));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(ReviewDates.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** As PostgreSQL writes an array; codes of departments are letters and digits. */
    private static @Nullable String array(@Nullable Set<String> codes) {
        return codes == null ? null : "{" + String.join(",", codes) + "}";
    }
}
