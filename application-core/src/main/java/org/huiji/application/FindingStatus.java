package org.huiji.application;

/** The life of a finding (review.md, “States”). */
public enum FindingStatus {
    /** Not yet met; blocks resubmission. */
    OPEN,
    /** Its field or document was changed since the return. */
    CHANGED,
    /** The applicant wrote why it stands as it is. */
    EXPLAINED,
    /** What it is about is no longer asked for. */
    NO_LONGER_ASKED,
    /** Not raised again in the next round, or approved. */
    ACCEPTED,
    /** Raised again in the next round. */
    RAISED_AGAIN
}
