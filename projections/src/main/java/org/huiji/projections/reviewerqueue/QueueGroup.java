package org.huiji.projections.reviewerqueue;

/** The lists that a department's queue is looked at by. */
public enum QueueGroup {
    /** Waits for a reviewer. */
    PENDING,
    /** Taken up by the one who asks. */
    MINE,
    /** Reminded of and not yet overdue, taken up or not. */
    DUE_SOON,
    /** Overdue, taken up or not. */
    OVERDUE,
    /** Returned and not yet resubmitted; the latest return first. */
    RETURNED,
    /** Approved or given up; the latest first. */
    CLOSED,
    /** Everything that was ever submitted and not withdrawn in its first round. */
    ALL
}
