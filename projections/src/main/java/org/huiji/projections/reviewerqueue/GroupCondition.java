package org.huiji.projections.reviewerqueue;

/** Which items a group holds, as SQL; {@link QueueGroup#MINE} asks for the parameter {@code staff}. */
final class GroupCondition {

    private GroupCondition() {}

    static String of(QueueGroup group) {
        return switch (group) {
            case PENDING -> "shelf = 0 AND status = 'PENDING_REVIEW'";
            case MINE -> "shelf = 0 AND status = 'IN_REVIEW' AND reviewer_id = :staff";
            case DUE_SOON -> "shelf = 0 AND urgency = 1";
            case OVERDUE -> "shelf = 0 AND urgency = 0";
            case RETURNED -> "shelf = 1";
            case CLOSED -> "shelf = 2";
            case ALL -> "shelf < 3";
        };
    }
}
