package org.huiji.config.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiji.review.ReviewStep;

/** One thing that differs between what an application's events call for and what waits in the scheduler. */
sealed interface Repair {

    ReviewStep step();

    /** The step does not wait anywhere. */
    record PutBack(ReviewStep step, Instant at) implements Repair {}

    /** Something waits that nothing calls for, or that waits already. */
    record Remove(ReviewStep step, WaitingStep waiting) implements Repair {}

    /** The step waits for another moment than its due time. */
    record Reschedule(ReviewStep step, WaitingStep waiting, Instant at) implements Repair {}

    /** A pure function of both sides (decision 27); {@code offset} is how far business time is ahead of the scheduler's. */
    static List<Repair> between(List<ReviewStep> expected, List<WaitingStep> waiting, Duration offset) {
        List<Repair> repairs = new ArrayList<>();
        Set<ReviewStep> found = new HashSet<>();
        for (WaitingStep each : waiting) {
            Instant at = each.step().dueAt().minus(offset);
            if (!expected.contains(each.step()) || !found.add(each.step())) {
                repairs.add(new Remove(each.step(), each));
            } else if (!each.retrying() && !isAbout(each.at(), at)) {
                repairs.add(new Reschedule(each.step(), each, at));
            }
        }
        expected.stream().filter(step -> !found.contains(step))
                .forEach(step -> repairs.add(new PutBack(step, step.dueAt().minus(offset))));
        return List.copyOf(repairs);
    }

    private static boolean isAbout(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(Duration.ofSeconds(1)) < 0;
    }
}
