package org.huiji.projections.reviewerqueue;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that begins or ceases to be counted where it lies.
 *
 * @param reviewerId who has taken it up, empty for nobody; who once had it is not counted
 * @param version at which it lies there
 * @param step 1 where it comes in, -1 where it goes out
 */
record TallyStep(String departmentCode, short shelf, short urgency, String reviewerId, UUID applicationId, long version,
        int step) {

    /** A power of two, and no fewer than the segments of followers. */
    private static final int SLOTS = 4;

    static Optional<TallyStep> into(QueueItem item) {
        return Optional.of(item).filter(QueueItem::isShown).map(shown -> new TallyStep(
                shown.standing.departmentCode(), shown.shelf, isUnderReview(shown) ? shown.urgency : Urgency.NEITHER,
                isUnderReview(shown) ? nobodyIfNull(shown.reviewerId) : "", shown.getId(), shown.standing.version(),
                1));
    }

    /** As long as the item still lies there. */
    static Optional<TallyStep> outOf(QueueItem item) {
        return into(item).map(in -> new TallyStep(in.departmentCode, in.shelf, in.urgency, in.reviewerId,
                in.applicationId, in.version, -1));
    }

    private static boolean isUnderReview(QueueItem item) {
        return item.shelf == Shelf.UNDER_REVIEW;
    }

    private static String nobodyIfNull(@Nullable String reviewerId) {
        return Objects.requireNonNullElse(reviewerId, "");
    }

    /**
     * Which of the rows of one place it is counted in. Axon shares applications out among the segments of a follower by the same
     * number, so that portions that are handled at the same time write to rows of their own and do not wait for each other.
     */
    int slot() {
        return applicationId.toString().hashCode() & (SLOTS - 1);
    }
}
