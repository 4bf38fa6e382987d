package org.huiji.projections.reviewerqueue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How many applications lie in one place, as {@link TallySteps} keeps it.
 *
 * @param reviewerId who has taken them up, nobody for what waits or is no longer under review
 * @param items at least one
 * @param mark differs whenever one of them has changed
 */
record KeptTally(String departmentCode, short shelf, short urgency, Optional<String> reviewerId, long items,
        long mark) {

    static KeptTally of(ResultSet row, int number) throws SQLException {
        return new KeptTally(row.getString("department_code"), row.getShort("shelf"), row.getShort("urgency"),
                Optional.of(row.getString("reviewer_id")).filter(id -> !id.isEmpty()), row.getLong("items"),
                row.getLong("mark"));
    }

    /** Says what {@link GroupCondition} says of rows; of {@link QueueGroup#MINE} each reviewer's own. */
    boolean isIn(QueueGroup group) {
        return switch (group) {
            case PENDING -> isUnderReview() && reviewerId.isEmpty();
            case MINE -> reviewerId.isPresent();
            case DUE_SOON -> isUnderReview() && urgency == Urgency.DUE_SOON;
            case OVERDUE -> isUnderReview() && urgency == Urgency.OVERDUE;
            case RETURNED -> shelf == Shelf.RETURNED;
            case CLOSED -> shelf == Shelf.CLOSED;
            case ALL -> true;
        };
    }

    boolean isUnderReview() {
        return shelf == Shelf.UNDER_REVIEW;
    }
}
