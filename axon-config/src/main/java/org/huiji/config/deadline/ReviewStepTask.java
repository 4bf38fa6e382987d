package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.OneTimeTaskBuilder;
import java.time.Clock;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.review.ReviewStep;

/**
 * A step that waits without Axon's help: put back by the reconciliation where the saga's own row is missing, or by the
 * clocks made again from the events. Its id says
 * which step it is, so that putting it back twice makes one row.
 */
final class ReviewStepTask {

    /** Stored with each row; a row whose name no node knows is never run. */
    static final String NAME = "review-step";

    private static final String SEPARATOR = "/";

    private final OneTimeTask<ReviewStep> task;

    ReviewStepTask(Supplier<CommandGateway> commands, Clock clock) {
        task = new OneTimeTaskBuilder<>(NAME, ReviewStep.class).onFailure(new RetryUnlessRefused<>()).execute(
                (instance, context) -> commands.get().sendAndWait(instance.getData().commandAt(clock.instant())));
    }

    OneTimeTask<ReviewStep> task() {
        return task;
    }

    TaskInstance<ReviewStep> instance(ReviewStep step) {
        return task.instance(String.join(SEPARATOR, step.applicationId().toString(), String.valueOf(step.round()),
                step.kind().name()), step);
    }

    /** Whether an id is one of these rows and not one of Axon's, which are UUIDs. */
    static boolean isRow(String id) {
        return id.contains(SEPARATOR);
    }
}
