package org.huiji.config.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiji.application.ApplicationState;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.review.ReviewStep;
import org.huiji.review.RunningReview;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what the events call for with what waits in the scheduler and mends the difference (decision 27). A lost row,
 * a saga that failed or a scheduler that was restored from a backup cannot stop a clock for more than a few minutes.
 */
final class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    /** An event this young may not have reached the saga yet. */
    private static final Duration SETTLED_AFTER = Duration.ofMinutes(1);

    private final OpenReviews openReviews;
    private final Supplier<List<RunningReview>> moveOutdated;
    private final ApplicationLog events;
    private final Schedule schedule;
    private final ParkedClocks parked;
    private final RepairLog repairs;
    private final Supplier<Duration> offset;
    private final InstantSource realTime;

    Reconciliation(
            OpenReviews openReviews, Supplier<List<RunningReview>> moveOutdated, ApplicationLog events,
            Schedule schedule,
            ParkedClocks parked, RepairLog repairs,
            Supplier<Duration> offset, InstantSource realTime) {
        this.openReviews = openReviews;
        this.moveOutdated = moveOutdated;
        this.events = events;
        this.schedule = schedule;
        this.parked = parked;
        this.repairs = repairs;
        this.offset = offset;
        this.realTime = realTime;
    }

    /** Looks closely only at what differs at first sight; the number of repairs made. */
    int run() {
        int made = moveOutdated();
        Map<UUID, List<WaitingStep>> waiting = schedule.waiting();
        Map<UUID, RunningReview> open = openReviews.running();
        List<UUID> parkedNow = parked.all();
        Set<UUID> candidates = new HashSet<>(open.keySet());
        candidates.addAll(waiting.keySet());
        candidates.addAll(parkedNow);
        for (UUID application : candidates) {
            List<WaitingStep> steps = waiting.getOrDefault(application, List.of());
            boolean isParked = parkedNow.contains(application);
            if (isParked || differs(steps, open.get(application))) {
                made += mend(application, steps, isParked);
            }
        }
        return made;
    }

    /** Such as were submitted on a node that still had the former calendar, or recalled with dates of long ago. */
    private int moveOutdated() {
        List<RunningReview> moved = moveOutdated.get();
        moved.forEach(repairs::recordMoved);
        return moved.size();
    }

    private boolean differs(List<WaitingStep> steps, @Nullable RunningReview review) {
        List<ReviewStep> expected = review == null ? List.of() : review.stepsToCome();
        return !Repair.between(expected, steps, offset.get()).isEmpty();
    }

    private int mend(UUID application, List<WaitingStep> steps, boolean isParked) {
        List<RecordedEvent> history = events.eventsOf(application);
        if (!history.isEmpty() && !isSettled(history.getLast())) {
            return 0;
        }
        List<ReviewStep> expected = history.isEmpty()
                ? List.of()
                : RunningReview.in(ApplicationState.fold(history.stream().map(RecordedEvent::event).toList()))
                        .map(RunningReview::stepsToCome).orElse(List.of());
        int made = 0;
        for (Repair repair : Repair.between(expected, steps, offset.get())) {
            made += apply(repair);
        }
        if (isParked && expected.isEmpty()) {
            parked.release(application);
        }
        return made;
    }

    private int apply(Repair repair) {
        try {
            schedule.apply(repair);
        } catch (Schedule.PassedAway passed) {
            log.debug("no repair needed any more", passed);
            return 0;
        }
        repairs.record(repair);
        return 1;
    }

    private boolean isSettled(RecordedEvent last) {
        Instant settledBefore = realTime.instant().minus(SETTLED_AFTER);
        return last.recordedAt().isBefore(settledBefore);
    }
}
