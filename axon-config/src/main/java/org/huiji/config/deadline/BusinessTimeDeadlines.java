package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ScopeDescriptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's deadlines on db-scheduler, for due times that are business time while the scheduler stays on real time
 * (decision 26), and with a cancel that never fails.
 */
final class BusinessTimeDeadlines extends DbSchedulerDeadlineManager {

    private static final Logger log = LoggerFactory.getLogger(BusinessTimeDeadlines.class);

    private final Scheduler scheduler;
    private final Supplier<Duration> offset;

    BusinessTimeDeadlines(Builder builder, Scheduler scheduler, Supplier<Duration> offset) {
        super(builder.scheduler(scheduler));
        this.scheduler = scheduler;
        this.offset = offset;
    }

    @Override
    public String schedule(
            Instant triggerDateTime, String deadlineName, @Nullable Object messageOrPayload,
            ScopeDescriptor deadlineScope) {
        return super.schedule(
                triggerDateTime.minus(offset.get()),
                deadlineName,
                withoutMetadata(messageOrPayload),
                deadlineScope);
    }

    /** Axon would add the correlation data of the event being handled, names of staff and addresses among them. */
    private static Message<?> withoutMetadata(@Nullable Object payload) {
        String identifier = IdentifierFactory.getInstance().generateIdentifier();
        return new GenericMessage<>(identifier, payload, MetaData.emptyInstance());
    }

    /**
     * A row that is gone, or just being executed, counts as cancelled: the application refuses a step after the end,
     * whereas failing here would roll the ending event back and hold up every clock of the segment.
     */
    @Override
    public void cancelSchedule(String deadlineName, String scheduleId) {
        runOnPrepareCommitOrNow(() -> {
            try {
                scheduler.cancel(rowOf(scheduleId));
            } catch (TaskInstanceException e) {
                log.debug("{} {} is past cancelling: {}", deadlineName, scheduleId, e.getClass().getSimpleName());
            }
        });
    }

    /** A clock that was made again from the events waits by rows of its own. */
    private static TaskInstanceId rowOf(String scheduleId) {
        return ReviewStepTask.isRow(scheduleId)
                ? TaskInstanceId.of(ReviewStepTask.NAME, scheduleId)
                : new DbSchedulerDeadlineToken(scheduleId);
    }
}
