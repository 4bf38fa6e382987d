package org.huiji.config.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiji.review.ReviewStep;
import org.huiji.review.RunningReview;

/** One thing that differs between what an application's events call for and what waits in the scheduler. */
sealed interface Repair {

    ReviewStep step();

    /** The step does not wait anywhere. */
    record PutBack(ReviewStep step, Instant at) implements Repair {}

    /** Something waits that nothing calls for, or that waits already. */
    record Remove(ReviewStep step, WaitingStep waiting) implements Repair {}

    /** The step waits for another moment than its due time. */
    record Reschedule(ReviewStep step, WaitingStep waiting, Instant at) implements Repair {}

    /**
     * A pure function of both sides (decision 27). A step is known by round and kind: for when it waits is moved with its
     * deadline, what its row says of the due time is not. {@code offset} is how far business time is ahead of the scheduler's.
     */
    static List<Repair> between(List<ReviewStep> expected, List<WaitingStep> waiting, Duration offset) {
        List<Repair> repairs = new ArrayList<>();
        List<ReviewStep> missing = new ArrayList<>(expected);
        for (WaitingStep each : waiting) {
            Optional<ReviewStep> called = missing.stream().filter(each.step()::isSameAs).findFirst();
            if (called.isEmpty()) {
                repairs.add(new Remove(each.step(), each));
            } else {
                missing.remove(called.get());
                Instant at = called.get().dueAt().minus(offset);
                if (!each.retrying() && !isAbout(each.at(), at)) {
                    repairs.add(new Reschedule(called.get(), each, at));
                }
            }
        }
        missing.forEach(step -> repairs.add(new PutBack(step, step.dueAt().minus(offset))));
        return List.copyOf(repairs);
    }

    /** Those of what waits for a review that wait for another moment than its dates say. */
    static List<Reschedule> moves(RunningReview review, List<WaitingStep> waiting, Duration offset) {
        return between(review.stepsToCome(), waiting, offset).stream().filter(Reschedule.class::isInstance)
                .map(Reschedule.class::cast).toList();
    }

    private static boolean isAbout(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(Duration.ofSeconds(1)) < 0;
    }
}
