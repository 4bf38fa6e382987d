package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import org.huiji.config.time.ClockMoved;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the scheduler's rows into line with a moved clock or moved deadlines: one statement for many (decision 50). */
final class ScheduledRows implements ClockMoved {

    private static final String SHIFT = """
            UPDATE work.scheduled_tasks
               SET execution_time = execution_time - make_interval(secs => :seconds), version = version + 1
             WHERE task_name IN (:deadlines, :steps) AND NOT picked
            """;

    /**
     * What is just being executed is past moving: the application decides by the dates it has. What another transaction holds
     * is passed over, since it may hold several in another order; it is looked at again afterwards.
     */
    private static final String MOVE = """
            WITH moved AS (
                SELECT waiting.task_name, waiting.task_instance, CAST(given.at AS timestamptz) AS at
                  FROM work.scheduled_tasks AS waiting
                  JOIN unnest(CAST(:names AS text[]), CAST(:instances AS text[]), CAST(:times AS text[]))
                       AS given(name, instance, at)
                    ON waiting.task_name = given.name AND waiting.task_instance = given.instance
                 WHERE NOT waiting.picked
                   FOR UPDATE OF waiting SKIP LOCKED)
            UPDATE work.scheduled_tasks AS waiting
               SET execution_time = moved.at, version = waiting.version + 1
              FROM moved
             WHERE waiting.task_name = moved.task_name AND waiting.task_instance = moved.task_instance
            """;

    private final JdbcClient database;
    private final Scheduler scheduler;

    ScheduledRows(JdbcClient database, Scheduler scheduler) {
        this.database = database;
        this.scheduler = scheduler;
    }

    /** Lets all these wait for other moments, in one statement. */
    int move(List<Repair.Reschedule> moves) {
        if (moves.isEmpty()) {
            return 0;
        }
        return database.sql(MOVE)
                .param("names", moves.stream().map(each -> each.waiting().row().getTaskName()).toArray(String[]::new))
                .param("instances", moves.stream().map(each -> each.waiting().row().getId()).toArray(String[]::new))
                .param("times", moves.stream().map(each -> each.at().toString()).toArray(String[]::new)).update();
    }

    @Override
    public void movedForwardBy(Duration amount) {
        database.sql(SHIFT).param("seconds", amount.toMillis() / 1000.0)
                .param("deadlines", SchedulerConfiguration.AXON_DEADLINES).param("steps", ReviewStepTask.NAME).update();
        look();
    }

    /** Has what is due taken at once. */
    void look() {
        scheduler.triggerCheckForDueExecutions();
    }
}
