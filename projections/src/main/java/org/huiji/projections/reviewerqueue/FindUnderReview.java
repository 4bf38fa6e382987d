package org.huiji.projections.reviewerqueue;

import java.util.Optional;
import java.util.Set;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is under review, pending or taken up, in the order of the queue: the longest overdue first.
 *
 * @param departments codes of the departments whose rows are shown
 * @param band {@code null} for all
 * @param reviewerId who has taken it up, {@link #NOBODY} for what waits, {@code null} for all
 * @param after {@link QueuePage#nextCursor()} of the page before; one that cannot be read counts as {@code null}
 * @param size rows wanted, at most {@link FindQueuePage#MAX_SIZE}
 */
public record FindUnderReview(
        Set<String> departments,
        @Nullable UrgencyBand band,
        @Nullable String reviewerId,
        @Nullable String after,
        int size) implements Query<QueuePage> {

    /** In the place of a reviewer: whatever nobody has taken up. */
    public static final String NOBODY = "-";

    public FindUnderReview {
        departments = Set.copyOf(departments);
    }

    @Override
    public Class<QueuePage> responseType() {
        return QueuePage.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.REVIEWER_QUEUE);
    }
}
