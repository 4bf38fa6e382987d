package org.huiji.projections.reviewerqueue;

import java.util.Map;

/**
 * How many applications reviewers have taken up.
 *
 * @param byReviewer by sign-in name; who has none is not in it
 */
public record ClaimedCounts(Map<String, Long> byReviewer) {

    public ClaimedCounts {
        byReviewer = Map.copyOf(byReviewer);
    }

    /** None where the reviewer has taken up nothing. */
    public long of(String reviewerId) {
        return byReviewer.getOrDefault(reviewerId, 0L);
    }
}
