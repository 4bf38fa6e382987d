package org.huiji.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when reviewers are not at work. Two absences of one reviewer never share a day. */
@Component
public class StaffAbsences {

    private static final String COLUMNS = """
            SELECT a.id, a.staff_id, a.first_day, a.last_day, a.kind, a.set_by_name, a.set_at
            FROM service.staff_absence a JOIN service.staff_account s ON s.id = a.staff_id
            WHERE NOT a.removed AND s.department_code = ANY(:departments)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffAbsences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What stands in the reviewers' way on that day or later, the earliest first. */
    public List<StaffAbsence> from(LocalDate day, Set<String> departments) {
        return jdbc.sql(COLUMNS + " AND a.last_day >= :day ORDER BY a.first_day, a.id")
                .param("departments", departments.toArray(String[]::new))
                .param("day", day)
                .query((row, _) -> absence(row))
                .list();
    }

    /** One of a reviewer of these departments. */
    public Optional<StaffAbsence> find(UUID id, Set<String> departments) {
        return jdbc.sql(COLUMNS + " AND a.id = :id")
                .param("departments", departments.toArray(String[]::new))
                .param("id", id)
                .query((row, _) -> absence(row))
                .optional();
    }

    /**
     * Adds one; the same once more changes nothing.
     *
     * @return whether it stands; not so if the reviewer is absent on one of the days already
     */
    @Transactional
    public boolean add(UUID id, String staffId, LocalDate firstDay, LocalDate lastDay, AbsenceKind kind, Actor setBy) {
        lock(staffId);
        if (isAbsent(staffId, firstDay, lastDay, id)) {
            return false;
        }
        jdbc.sql("""
                INSERT INTO service.staff_absence
                    (id, staff_id, first_day, last_day, kind, set_by, set_by_name, set_at)
                VALUES (:id, :staff, :first, :last, :kind, :by, :byName, :now) ON CONFLICT (id) DO NOTHING
                """)
                .param("id", id)
                .param("staff", staffId)
                .param("first", firstDay)
                .param("last", lastDay)
                .param("kind", kind.name())
                .param("by", setBy.id())
                .param("byName", setBy.displayName())
                .param("now", now())
                .update();
        return true;
    }

    /** Lets one end on that day; one that would begin later is taken away. */
    @Transactional
    public void endOn(UUID id, LocalDate lastDay, Actor changedBy) {
        jdbc.sql("""
                UPDATE service.staff_absence
                SET removed = first_day > :last, last_day = CASE WHEN first_day > :last THEN last_day ELSE :last END,
                    changed_by = :by, changed_by_name = :byName, changed_at = :now
                WHERE id = :id AND NOT removed AND last_day > :last
                """)
                .param("id", id)
                .param("last", lastDay)
                .param("by", changedBy.id())
                .param("byName", changedBy.displayName())
                .param("now", now())
                .update();
    }

    /** Heads who add at the same time do so one after the other. */
    private void lock(String staffId) {
        jdbc.sql("SELECT id FROM service.staff_account WHERE id = :id FOR UPDATE")
                .param("id", staffId)
                .query(String.class)
                .optional();
    }

    private boolean isAbsent(String staffId, LocalDate firstDay, LocalDate lastDay, UUID except) {
        return jdbc.sql("""
                SELECT count(*) FROM service.staff_absence
                WHERE staff_id = :staff AND NOT removed AND id <> :except
                    AND first_day <= :last AND last_day >= :first
                """)
                .param("staff", staffId)
                .param("except", except)
                .param("first", firstDay)
                .param("last", lastDay)
                .query(Long.class)
                .single() > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static StaffAbsence absence(ResultSet row) throws SQLException {
        Instant setAt = row.getObject("set_at", OffsetDateTime.class).toInstant();
        return new StaffAbsence(
                row.getObject("id", UUID.class),
                row.getString("staff_id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                AbsenceKind.valueOf(row.getString("kind")),
                row.getString("set_by_name"),
                setAt);
    }
}
