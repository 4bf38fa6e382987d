package org.huiji.config.deadline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.huiji.review.ReviewStep;
import org.huiji.review.RunningReview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps every repair of a clock: each one means that something went wrong before. */
class RepairLog {

    private static final Logger log = LoggerFactory.getLogger(RepairLog.class);

    private static final String INSERT = """
            INSERT INTO work.clock_repair (repaired_at, application_id, round, step, due_at, repair)
            VALUES (:now, :application, :round, :step, :due, :repair)
            """;

    private final JdbcClient database;
    private final InstantSource realTime;

    RepairLog(JdbcClient database, InstantSource realTime) {
        this.database = database;
        this.realTime = realTime;
    }

    void record(Repair repair) {
        ReviewStep step = repair.step();
        record(step.applicationId(), step.round(), step.kind().name(), step.dueAt(), repair.getClass().getSimpleName());
    }

    /** A round that had other dates than the calendar gives. */
    void recordMoved(RunningReview review) {
        record(review.applicationId(), review.round(), "DATES", review.dates().overdueAt(), "MoveDates");
    }

    private void record(UUID application, int round, String step, Instant dueAt, String repair) {
        log.warn("repaired the clock of application {}, round {}: {} {}", application, round, repair, step);
        database.sql(INSERT).param("now", OffsetDateTime.ofInstant(realTime.instant(), ZoneOffset.UTC))
                .param("application", application).param("round", round).param("step", step)
                .param("due", OffsetDateTime.ofInstant(dueAt, ZoneOffset.UTC)).param("repair", repair).update();
    }
}
