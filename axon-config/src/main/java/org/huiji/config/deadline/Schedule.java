package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.deadline.dbscheduler.DbSchedulerHumanReadableDeadlineDetails;
import org.huiji.review.ReviewStep;

/** The steps that wait in the scheduler, the saga's and those put back, and what can be done to them. */
final class Schedule {

    private final Scheduler scheduler;
    private final ReviewStepTask task;
    private final ClockSerializer serializer = new ClockSerializer();

    Schedule(Scheduler scheduler, ReviewStepTask task) {
        this.scheduler = scheduler;
        this.task = task;
    }

    /** All of them by application, those included that are just being executed. */
    Map<UUID, List<WaitingStep>> waiting() {
        List<WaitingStep> waiting = new ArrayList<>();
        scheduler.fetchScheduledExecutionsForTask(
                SchedulerConfiguration.AXON_DEADLINES,
                DbSchedulerHumanReadableDeadlineDetails.class,
                ScheduledExecutionsFilter.all(),
                row -> waiting.add(
                        waiting(row, (ReviewStep) row.getData().asDeadLineMessage(serializer).getPayload())));
        scheduler.fetchScheduledExecutionsForTask(
                ReviewStepTask.NAME,
                ReviewStep.class,
                ScheduledExecutionsFilter.all(),
                row -> waiting.add(waiting(row, row.getData())));
        return waiting.stream().collect(Collectors.groupingBy(each -> each.step().applicationId()));
    }

    private static WaitingStep waiting(ScheduledExecution<?> row, ReviewStep step) {
        boolean retrying = row.isPicked() || row.getConsecutiveFailures() > 0;
        return new WaitingStep(row.getTaskInstance(), step, row.getExecutionTime(), retrying);
    }

    /** A row that is executed or gone in the meantime needs no repair any more. */
    void apply(Repair repair) {
        try {
            switch (repair) {
                case Repair.PutBack(var step, var at) -> scheduler.scheduleIfNotExists(task.instance(step), at);
                case Repair.Remove remove -> scheduler.cancel(remove.waiting().row());
                case Repair.Reschedule(_, var waiting, var at) -> scheduler.reschedule(waiting.row(), at);
            }
        } catch (TaskInstanceException e) {
            throw new PassedAway(e);
        }
    }

    /** The row was taken or removed while it was being repaired. */
    static final class PassedAway extends RuntimeException {

        private PassedAway(Throwable cause) {
            super(cause);
        }
    }
}
