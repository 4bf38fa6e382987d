package org.huiji.projections.reviewerqueue;

/** How late a round is, as its events say; the number is the column and the order. */
final class Urgency {

    static final short OVERDUE = 0;
    static final short DUE_SOON = 1;
    static final short NEITHER = 2;

    private Urgency() {}
}
