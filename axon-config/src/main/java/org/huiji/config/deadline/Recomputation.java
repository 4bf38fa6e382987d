package org.huiji.config.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Receipt;
import org.huiji.calendar.CalendarDays;
import org.huiji.calendar.CalendarEditions;
import org.huiji.calendar.DeadlineForecast;
import org.huiji.calendar.RecomputationProgress;
import org.huiji.calendar.RunningDeadlines;
import org.huiji.config.protection.KeysAhead;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewStep;
import org.huiji.review.RunningReview;
import org.huiji.review.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives running reviews the dates of the calendar that counts: a command for each whose dates differ, several side by
 * side, and one statement a portion for what waits in the scheduler (decision 50). It may be cut off anywhere and begun
 * again: what has been moved differs no more.
 */
final class Recomputation implements RunningDeadlines {

    private static final Logger log = LoggerFactory.getLogger(Recomputation.class);

    private static final int PORTION = 500;

    /** Fewer than the pool has connections, since people go on working. */
    private static final int SIDE_BY_SIDE = 6;

    /** Threads of the system's own: virtual ones would share fewer with the followers, who follow each move. */
    private static final ThreadFactory WORKERS = Thread.ofPlatform().name("recomputation-", 0).factory();

    private final OpenReviews openReviews;
    private final CalendarEditions editions;
    private final Schedule schedule;
    private final ScheduledRows rows;
    private final RecomputationLog progress;
    private final Supplier<CommandGateway> commands;
    private final KeysAhead keys;
    private final Clock clock;
    private final Supplier<Duration> offset;

    Recomputation(OpenReviews openReviews, CalendarEditions editions, Schedule schedule, ScheduledRows rows,
            RecomputationLog progress, Supplier<CommandGateway> commands, KeysAhead keys, Clock clock,
            Supplier<Duration> offset) {
        this.openReviews = openReviews;
        this.editions = editions;
        this.schedule = schedule;
        this.rows = rows;
        this.progress = progress;
        this.commands = commands;
        this.keys = keys;
        this.clock = clock;
        this.offset = offset;
    }

    /** Counts anew as long as there is an edition for which it has not been done to the end. */
    void run() {
        for (Optional<Integer> next = progress.begun(); next.isPresent(); next = progress.begun()) {
            moveAll(next.get());
            rows.look();
        }
    }

    /** What could not be moved is tried again while others can; the rest is left to the reconciliation. */
    private void moveAll(int edition) {
        int moved;
        do {
            CalendarDays calendar = editions.current();
            Map<UUID, List<WaitingStep>> waiting = schedule.waiting();
            Collection<RunningReview> running = openReviews.running().values();
            // what a run that was cut off left between the events and the scheduler, and what the saga scheduled by former dates
            rows.move(running.stream().flatMap(each -> moves(each, waiting)).toList());
            List<RunningReview> outdated = outdated(running, calendar);
            progress.found(edition, outdated.size());
            moved = moveInPortions(outdated, waiting, edition);
        } while (moved > 0 && editions.currentNumber() == edition);
        progress.finished(edition);
    }

    private int moveInPortions(List<RunningReview> outdated, Map<UUID, List<WaitingStep>> waiting, int edition) {
        int moved = 0;
        // the next edition has what is left counted again
        for (int from = 0; from < outdated.size() && editions.currentNumber() == edition; from += PORTION) {
            List<RunningReview> portion = outdated.subList(from, Math.min(from + PORTION, outdated.size()));
            int now = move(portion, waiting, edition).size();
            progress.advanced(edition, now);
            moved += now;
        }
        return moved;
    }

    /** Moves what a run has not reached, or never saw; nothing while one goes on. */
    List<RunningReview> moveOutdated() {
        if (progress.goesOn()) {
            return List.of();
        }
        List<RunningReview> outdated = outdated(openReviews.running().values(), editions.current());
        return outdated.isEmpty() ? outdated : move(outdated, schedule.waiting(), editions.currentNumber());
    }

    @Override
    public Optional<RecomputationProgress> latest() {
        return progress.latest();
    }

    @Override
    public DeadlineForecast forecast(WorkingCalendar candidate) {
        Instant now = clock.instant();
        int later = 0;
        int earlier = 0;
        int atOnce = 0;
        int firm = 0;
        Collection<RunningReview> running = openReviews.running().values();
        for (RunningReview review : running) {
            Optional<ReviewDates> moved = review.movedBy(candidate);
            if (moved.isPresent()) {
                int way = moved.get().dueOn().compareTo(review.dates().dueOn());
                later += way > 0 ? 1 : 0;
                earlier += way < 0 ? 1 : 0;
                firm += review.dates().provisional() && !moved.get().provisional() ? 1 : 0;
                atOnce += isDue(review.with(moved.get()), now) && !isDue(review, now) ? 1 : 0;
            }
        }
        return new DeadlineForecast(running.size(), later, earlier, atOnce, firm);
    }

    private static boolean isDue(RunningReview review, Instant now) {
        return review.stepsToCome().stream().map(ReviewStep::dueAt).anyMatch(due -> !due.isAfter(now));
    }

    private static List<RunningReview> outdated(Collection<RunningReview> running, WorkingCalendar calendar) {
        return running.stream().flatMap(each -> each.movedBy(calendar).map(each::with).stream()).toList();
    }

    /** Those that have the dates now. */
    private List<RunningReview> move(
            List<RunningReview> outdated, Map<UUID, List<WaitingStep>> waiting, int edition) {
        keys.fetch(outdated.stream().map(RunningReview::applicationId).toList());
        List<RunningReview> moved = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE, WORKERS)) {
            List<Callable<Boolean>> work = outdated.stream()
                    .<Callable<Boolean>>map(each -> () -> hasMoved(each, edition))
                    .toList();
            List<Future<Boolean>> answers = workers.invokeAll(work);
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).get()) {
                    moved.add(outdated.get(i));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        rows.move(moved.stream().flatMap(each -> moves(each, waiting)).toList());
        return moved;
    }

    /**
     * One that fails does not keep the others from being moved; the reconciliation comes back to it. A node that stood still
     * while another went on to a newer edition must not write the dates of the older one over it.
     */
    private boolean hasMoved(RunningReview review, int edition) {
        try {
            if (editions.currentNumber() != edition) {
                return false;
            }
            Receipt receipt = commands.get().sendAndWait(review.moveAt(clock.instant()));
            return receipt.outcome() != Receipt.Outcome.NOT_DUE;
        } catch (RuntimeException e) {
            log.warn("the deadline of application {} was not moved: {}", review.applicationId(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private Stream<Repair.Reschedule> moves(
            RunningReview review, Map<UUID, List<WaitingStep>> waiting) {
        return Repair.moves(review, waiting.getOrDefault(review.applicationId(), List.of()), offset.get()).stream();
    }
}
