package org.huiji.projections.reviewerqueue;

/** Where in the queue an application lies; the number is the column, so that one index serves every list. */
final class Shelf {

    static final short UNDER_REVIEW = 0;
    static final short RETURNED = 1;
    static final short CLOSED = 2;
    /** Never submitted, or withdrawn in its first round. */
    static final short NOT_SHOWN = 3;

    private Shelf() {}
}
