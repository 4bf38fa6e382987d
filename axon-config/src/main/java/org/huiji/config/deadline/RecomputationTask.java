package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.huiji.config.reference.CalendarPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the recomputation by the scheduler, which lets one node do it and hands it over when that node dies. It is woken by
 * a publication; should that be lost, it looks by itself.
 */
final class RecomputationTask implements CalendarPublished {

    /** Stored with its row, never to be renamed. */
    static final String NAME = "deadline-recomputation";

    private static final Logger log = LoggerFactory.getLogger(RecomputationTask.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);

    private final Supplier<Scheduler> scheduler;
    private final InstantSource realTime;

    RecomputationTask(Supplier<Scheduler> scheduler, InstantSource realTime) {
        this.scheduler = scheduler;
        this.realTime = realTime;
    }

    static Task<?> task(Supplier<Recomputation> recomputation) {
        return Tasks.recurring(NAME, FixedDelay.of(LOOKS_EVERY))
                .execute((instance, context) -> recomputation.get().run());
    }

    @Override
    public void published(int edition) {
        try {
            scheduler.get().reschedule(TaskInstanceId.of(NAME, RecurringTask.INSTANCE), realTime.instant());
            scheduler.get().triggerCheckForDueExecutions();
        } catch (RuntimeException running) {
            log.debug("edition {} is found by the run that goes on", edition, running);
        }
    }
}
