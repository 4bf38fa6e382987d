package org.huiji.web.desk.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.web.desk.Colleague;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was drawn and what was found; each note is sealed under the key of its application. */
@Component
class SampleItems {

    private static final String SELECT = "SELECT * FROM service.sample_item WHERE ";

    private final JdbcClient jdbc;
    private final PersonalDataVault vault;
    private final Clock clock;

    SampleItems(JdbcClient jdbc, PersonalDataVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Those of a draw after a place, in the order drawn. */
    List<SampleItem> of(UUID drawId, int afterPlace, int size) {
        return jdbc.sql(SELECT + "draw_id = :draw AND place > :after ORDER BY place LIMIT :size")
                .param("draw", drawId)
                .param("after", afterPlace)
                .param("size", size)
                .query((row, _) -> item(row))
                .list();
    }

    Optional<SampleItem> find(UUID id) {
        return jdbc.sql(SELECT + "id = :id").param("id", id).query((row, _) -> item(row)).optional();
    }

    /** What a reviewer was asked to look at, the open ones first. */
    List<SampleItem> askedOf(String examinerId, int size) {
        return jdbc.sql(SELECT + "examiner_id = :examiner ORDER BY result IS NOT NULL OR erased, id LIMIT :size")
                .param("examiner", examinerId)
                .param("size", size)
                .query((row, _) -> item(row))
                .list();
    }

    /** What was found, by the reviewers who approved. */
    List<ReviewerTally> tallies(Set<String> departments) {
        return jdbc.sql("""
                SELECT department_code, reviewer_id, max(reviewer_name) AS reviewer_name,
                    count(*) FILTER (WHERE result IS NULL AND NOT erased) AS open,
                    count(*) FILTER (WHERE result = 'GOOD') AS good,
                    count(*) FILTER (WHERE result = 'FAULTY') AS faulty
                FROM service.sample_item WHERE department_code = ANY(:departments)
                GROUP BY department_code, reviewer_id ORDER BY department_code, reviewer_id""")
                .param("departments", departments.toArray(String[]::new))
                .query((row, _) -> new ReviewerTally(
                        row.getString("reviewer_id"),
                        row.getString("reviewer_name"),
                        row.getString("department_code"),
                        row.getLong("open"),
                        row.getLong("good"),
                        row.getLong("faulty")))
                .list();
    }

    /** Asks a reviewer to look at it, as long as nobody has found anything. */
    boolean ask(SampleItem item, Colleague examiner) {
        return jdbc.sql("""
                UPDATE service.sample_item SET examiner_id = :examiner, examiner_name = :name
                WHERE id = :id AND result IS NULL AND NOT erased
                """)
                .param("id", item.id())
                .param("examiner", examiner.id())
                .param("name", examiner.displayName())
                .update() == 1;
    }

    /** Keeps what was found, unless somebody was faster. */
    boolean close(SampleItem item, SampleResult result, byte[] note, Actor by) {
        return jdbc.sql("""
                UPDATE service.sample_item
                SET result = :result, sealed = :sealed, examined_by = :by, examined_by_name = :byName, examined_at = :at
                WHERE id = :id AND result IS NULL AND NOT erased
                """)
                .param("id", item.id())
                .param("result", result.name())
                .param("sealed", vault.seal(item.applicationId(), purpose(item), note))
                .param("by", by.id())
                .param("byName", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update() == 1;
    }

    /** Marks all that was drawn of an application. */
    void markErased(UUID applicationId) {
        jdbc.sql("UPDATE service.sample_item SET erased = true WHERE application_id = :application")
                .param("application", applicationId)
                .update();
    }

    /** The note; empty once the key was destroyed. */
    Optional<byte[]> note(SampleItem item) {
        return jdbc.sql("SELECT sealed FROM service.sample_item WHERE id = :id AND sealed IS NOT NULL")
                .param("id", item.id())
                .query((row, _) -> row.getBytes("sealed"))
                .optional()
                .flatMap(sealed -> vault.open(item.applicationId(), purpose(item), sealed));
    }

    private static String purpose(SampleItem item) {
        return "sample/" + item.id();
    }

    private static SampleItem item(ResultSet row) throws SQLException {
        return new SampleItem(
                row.getObject("id", UUID.class),
                row.getObject("draw_id", UUID.class),
                row.getInt("place"),
                row.getObject("application_id", UUID.class),
                row.getString("department_code"),
                row.getString("reviewer_id"),
                row.getString("reviewer_name"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                row.getString("examiner_id"),
                row.getString("examiner_name"),
                SampleResult.read(row.getString("result")).orElse(null),
                row.getString("examined_by_name"),
                instant(row.getObject("examined_at", OffsetDateTime.class)),
                row.getBoolean("erased"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
