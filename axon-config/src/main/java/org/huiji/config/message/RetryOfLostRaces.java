package org.huiji.config.message;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Decides a command anew when another node stored the application's next event first, or its very first one. Nothing else is tried again: a
 * refusal stands, and where the outcome is unknown the command id is looked up instead (decision 29).
 */
final class RetryOfLostRaces implements RetryScheduler, AutoCloseable {

    private static final int MOST_RETRIES = 4;
    private static final long FIRST_DELAY_MS = 10;

    private static final int THREADS = 2;

    // Not a bean: Spring would take it for the scheduler of everything.
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS,
            Thread.ofPlatform().daemon().name("command-retry-", 0).factory());

    @Override
    @SuppressWarnings({"rawtypes", "FutureReturnValueIgnored"}) // as RetryScheduler has it; the gateway gets the result
    public boolean scheduleRetry(
            CommandMessage command, RuntimeException failure, List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (!isLostRace(failure) || failures.size() > MOST_RETRIES) {
            return false;
        }
        executor.schedule(dispatch, FIRST_DELAY_MS << failures.size(), TimeUnit.MILLISECONDS);
        return true;
    }

    /** Axon names the race for place 0 of a history apart: two starts at once (decision 1). */
    private static boolean isLostRace(RuntimeException failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }

    /** Those that wait are decided yet, so that nobody waits for an answer for ever. */
    @Override
    public void close() {
        executor.close();
    }
}
