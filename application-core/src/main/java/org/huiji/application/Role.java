package org.huiji.application;

/** In which capacity somebody acts (review.md, “Who may do what”; decision 30). */
public enum Role {
    APPLICANT,
    REVIEWER,
    HEAD,
    ADMINISTRATOR,
    SECURITY_ADMINISTRATOR,
    AUDITOR,
    SYSTEM;

    /** Whether the role belongs to an office that handles applications. */
    public boolean isReviewingStaff() {
        return this == REVIEWER || this == HEAD;
    }
}
