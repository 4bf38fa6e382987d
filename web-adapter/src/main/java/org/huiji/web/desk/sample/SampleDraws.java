package org.huiji.web.desk.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.port.FreshIds;
import org.huiji.projections.workload.Approvals.Approval;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the draws. */
@Component
class SampleDraws {

    private static final String SELECT = """
            SELECT d.*, (SELECT count(*) FROM service.sample_item i WHERE i.draw_id = d.id AND i.result IS NOT NULL)
                    AS examined,
                (SELECT count(*) FROM service.sample_item i WHERE i.draw_id = d.id AND i.result = 'FAULTY') AS faulty,
                (SELECT count(*) FROM service.sample_item i WHERE i.draw_id = d.id AND i.result IS NULL AND i.erased)
                    AS erased
            FROM service.sample_draw d WHERE d.department_code = ANY(:departments)
            """;

    private final JdbcClient jdbc;
    private final FreshIds ids;

    SampleDraws(JdbcClient jdbc, FreshIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Keeps a draw with what was drawn; the same once more changes nothing. */
    @Transactional
    public void add(SampleDraw draw, Actor drawnBy, List<Approval> drawn) {
        int added = jdbc.sql("""
                INSERT INTO service.sample_draw (id, department_code, first_day, last_day, percent, population, drawn,
                    seed, drawn_by, drawn_by_name, drawn_at)
                VALUES (:id, :department, :first, :last, :percent, :population, :drawn, :seed, :by, :byName, :at)
                ON CONFLICT (id) DO NOTHING
                """)
                .param("id", draw.id())
                .param("department", draw.departmentCode())
                .param("first", draw.firstDay())
                .param("last", draw.lastDay())
                .param("percent", draw.percent())
                .param("population", draw.population())
                .param("drawn", draw.drawn())
                .param("seed", draw.seed())
                .param("by", drawnBy.id())
                .param("byName", drawnBy.displayName())
                .param("at", Timestamp.from(draw.drawnAt()))
                .update();
        for (int place = 1; added > 0 && place <= drawn.size(); place++) {
            add(draw.id(), place, drawn.get(place - 1));
        }
    }

    private void add(UUID drawId, int place, Approval approval) {
        jdbc.sql("""
                INSERT INTO service.sample_item (id, draw_id, place, application_id, department_code, reviewer_id,
                    reviewer_name, approved_at)
                VALUES (:id, :draw, :place, :application, :department, :reviewer, :reviewerName, :at)
                """)
                .param("id", ids.next())
                .param("draw", drawId)
                .param("place", place)
                .param("application", approval.applicationId())
                .param("department", approval.departmentCode())
                .param("reviewer", approval.reviewerId())
                .param("reviewerName", approval.reviewerName())
                .param("at", Timestamp.from(approval.approvedAt()))
                .update();
    }

    /** The latest first; ids grow with time. */
    List<SampleDraw> latest(Set<String> departments, @Nullable UUID before, int size) {
        return jdbc
                .sql(SELECT + " AND (CAST(:before AS uuid) IS NULL OR d.id < :before) ORDER BY d.id DESC LIMIT :size")
                .param("departments", departments.toArray(String[]::new))
                .param("before", before, Types.OTHER)
                .param("size", size)
                .query((row, _) -> draw(row))
                .list();
    }

    Optional<SampleDraw> find(UUID id, Set<String> departments) {
        return jdbc.sql(SELECT + " AND d.id = :id")
                .param("departments", departments.toArray(String[]::new))
                .param("id", id)
                .query((row, _) -> draw(row))
                .optional();
    }

    private static SampleDraw draw(ResultSet row) throws SQLException {
        return new SampleDraw(
                row.getObject("id", UUID.class),
                row.getString("department_code"),
                row.getDate("first_day").toLocalDate(),
                row.getDate("last_day").toLocalDate(),
                row.getInt("percent"),
                row.getInt("population"),
                row.getInt("drawn"),
                row.getLong("seed"),
                row.getString("drawn_by_name"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getLong("examined"),
                row.getLong("faulty"),
                row.getLong("erased"));
    }
}
