package org.huiji.config.deadline;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huiji.calendar.RecomputationProgress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After which edition the running deadlines have to be counted anew, and how far that is. */
class RecomputationLog {

    private final JdbcClient database;
    private final InstantSource realTime;

    RecomputationLog(JdbcClient database, InstantSource realTime) {
        this.database = database;
        this.realTime = realTime;
    }

    /** The latest edition for which it is still to be done; editions before it are done with. */
    Optional<Integer> begun() {
        database.sql("""
                UPDATE work.recomputation SET finished_at = :now
                 WHERE finished_at IS NULL AND edition < (SELECT max(edition) FROM work.recomputation)
                """).param("now", now()).update();
        return database
                .sql("SELECT edition FROM work.recomputation WHERE finished_at IS NULL ORDER BY edition DESC LIMIT 1")
                .query(Integer.class).optional();
    }

    void found(int edition, int outdated) {
        database.sql("""
                UPDATE work.recomputation
                   SET total = done + :outdated, started_at = coalesce(started_at, :now) WHERE edition = :edition
                """).param("outdated", outdated).param("now", now()).param("edition", edition).update();
    }

    void advanced(int edition, int count) {
        database.sql("UPDATE work.recomputation SET done = done + :count WHERE edition = :edition")
                .param("count", count).param("edition", edition).update();
    }

    void finished(int edition) {
        database.sql("UPDATE work.recomputation SET finished_at = :now WHERE edition = :edition")
                .param("now", now()).param("edition", edition).update();
    }

    boolean goesOn() {
        return database.sql("SELECT count(*) FROM work.recomputation WHERE finished_at IS NULL")
                .query(Integer.class).single() > 0;
    }

    Optional<RecomputationProgress> latest() {
        return database.sql("SELECT * FROM work.recomputation ORDER BY edition DESC LIMIT 1")
                .query((row, number) -> {
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    return new RecomputationProgress(row.getInt("edition"), row.getInt("total"), row.getInt("done"),
                            finished == null ? null : finished.toInstant());
                }).optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(realTime.instant(), ZoneOffset.UTC);
    }
}
