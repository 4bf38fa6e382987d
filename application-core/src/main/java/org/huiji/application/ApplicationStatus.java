package org.huiji.application;

/** Where an application stands (review.md, “States”). */
public enum ApplicationStatus {
    /** Being filled in. */
    DRAFT,
    /** Waits at the department. */
    PENDING_REVIEW,
    /** With one reviewer. */
    IN_REVIEW,
    /** Returned for correction. */
    RETURNED,
    /** Approved; the person's file. */
    APPROVED,
    /** Given up by the applicant. */
    DISCARDED,
    /** Lawfully erased. */
    ERASED;

    /** Whether nothing can follow except erasure; a person has at most one application that is not closed. */
    public boolean isClosed() {
        return this == APPROVED || this == DISCARDED || this == ERASED;
    }
}
