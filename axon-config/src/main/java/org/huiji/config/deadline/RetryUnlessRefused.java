package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.huiji.application.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a failed step again, at growing intervals and for ever, as long as the failure may pass; gives up a step that
 * the application refused or whose application is unknown, since the next try could only fail the same way.
 */
final class RetryUnlessRefused<T> implements FailureHandler<T> {

    private static final Logger log = LoggerFactory.getLogger(RetryUnlessRefused.class);

    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 8;

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<T> operations) {
        Optional<Throwable> reason = reasonToGiveUp(complete);
        if (reason.isPresent()) {
            log.error(
                    "a step of the review's clock was refused and is given up: task {}, {}",
                    complete.getExecution().taskInstance.getId(),
                    reason.get().getClass().getSimpleName());
            operations.remove();
        } else {
            operations.reschedule(
                    complete,
                    complete.getTimeDone().plus(delayAfter(complete.getExecution().consecutiveFailures)));
        }
    }

    private static Optional<Throwable> reasonToGiveUp(ExecutionComplete complete) {
        return complete.getCause().flatMap(
                cause -> Stream.iterate(cause, each -> each != null, Throwable::getCause)
                        .filter(RetryUnlessRefused::isRefusal).findFirst());
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof Refusal || cause instanceof AggregateNotFoundException
                || (cause instanceof CommandExecutionException execution && execution.getDetails().isPresent());
    }

    private static Duration delayAfter(int failures) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}
