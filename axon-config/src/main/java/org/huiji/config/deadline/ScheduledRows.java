package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import org.huiji.config.time.ClockMoved;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the scheduler's rows into line with a moved clock: one statement for all that wait (decision 50). */
final class ScheduledRows implements ClockMoved {

    private static final String SHIFT = """
            UPDATE work.scheduled_tasks
               SET execution_time = execution_time - make_interval(secs => :seconds), version = version + 1
             WHERE task_name IN (:deadlines, :steps) AND NOT picked
            """;

    private final JdbcClient database;
    private final Scheduler scheduler;

    ScheduledRows(JdbcClient database, Scheduler scheduler) {
        this.database = database;
        this.scheduler = scheduler;
    }

    @Override
    public void movedForwardBy(Duration amount) {
        database.sql(SHIFT).param("seconds", amount.toMillis() / 1000.0)
                .param("deadlines", SchedulerConfiguration.AXON_DEADLINES).param("steps", ReviewStepTask.NAME).update();
        scheduler.triggerCheckForDueExecutions();
    }
}
