package org.huiji.config.deadline;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.huiji.review.ReviewStep;
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
        String name = repair.getClass().getSimpleName();
        log.warn(
                "repaired the clock of application {}, round {}: {} {}",
                step.applicationId(),
                step.round(),
                name,
                step.kind());
        database.sql(INSERT).param("now", OffsetDateTime.ofInstant(realTime.instant(), ZoneOffset.UTC))
                .param("application", step.applicationId()).param("round", step.round())
                .param("step", step.kind().name()).param("due", OffsetDateTime.ofInstant(step.dueAt(), ZoneOffset.UTC))
                .param("repair", name).update();
    }
}
