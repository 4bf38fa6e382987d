package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.huiji.review.ReviewStep;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves at start that a row scheduled in a transaction goes away with it. Otherwise a command that was rolled back
 * would leave a clock running, and the scheduler would run on a connection of its own without anybody noticing.
 */
final class RollbackProbe implements SmartInitializingSingleton {

    private static final ReviewStep NOBODYS = new ReviewStep(new UUID(0, 0), 0, ReviewStep.Kind.REMINDER,
            java.time.Instant.EPOCH);
    private static final Duration FAR = Duration.ofDays(1);

    private final Scheduler scheduler;
    private final ReviewStepTask task;
    private final TransactionTemplate transaction;
    private final InstantSource realTime;

    RollbackProbe(
            Scheduler scheduler, ReviewStepTask task, TransactionTemplate transaction, InstantSource realTime) {
        this.scheduler = scheduler;
        this.task = task;
        this.transaction = transaction;
        this.realTime = realTime;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            scheduler.scheduleIfNotExists(task.instance(NOBODYS), realTime.instant().plus(FAR));
            status.setRollbackOnly();
        });
        if (scheduler.getScheduledExecution(task.instance(NOBODYS)).isPresent()) {
            scheduler.cancel(task.instance(NOBODYS));
            throw new IllegalStateException("the scheduler does not take part in the transaction");
        }
    }
}
