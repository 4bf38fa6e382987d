package org.huiji.projections.reviewerqueue;

/** How late a round under review is; exactly one of these holds. */
public enum UrgencyBand {
    OVERDUE(Urgency.OVERDUE),
    DUE_SOON(Urgency.DUE_SOON),
    NORMAL(Urgency.NEITHER);

    private final short urgency;

    UrgencyBand(short urgency) {
        this.urgency = urgency;
    }

    short urgency() {
        return urgency;
    }

    /** The band that the column holds. */
    public static UrgencyBand of(int urgency) {
        return switch (urgency) {
            case Urgency.OVERDUE -> OVERDUE;
            case Urgency.DUE_SOON -> DUE_SOON;
            default -> NORMAL;
        };
    }

    /** The band of a row. */
    public static UrgencyBand of(QueueRow row) {
        if (row.overdue()) {
            return OVERDUE;
        }
        return row.reminded() ? DUE_SOON : NORMAL;
    }
}
