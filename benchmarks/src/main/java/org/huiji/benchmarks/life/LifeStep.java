package org.huiji.benchmarks.life;

/** The changes of one application's life, in their order; each is acknowledged in a transaction of its own. */
public enum LifeStep {
    START,
    PERSONAL_INFO,
    MANAGEMENT_DEPARTMENT,
    EDUCATION,
    QUALIFICATION,
    IDENTITY_DOCUMENT_FRONT,
    IDENTITY_DOCUMENT_BACK,
    FULL_TIME_DIPLOMA,
    SIGNED_FORM,
    SUBMIT,
    CLAIM,
    RETURN,
    CORRECTED_PERSONAL_INFO,
    CORRECTED_FORM,
    SUBMIT_AGAIN,
    CLAIM_AGAIN,
    APPROVE;

    /** Whether the reviewer does it; the applicant does everything else. */
    public boolean isReviewers() {
        return switch (this) {
            case CLAIM, RETURN, CLAIM_AGAIN, APPROVE -> true;
            default -> false;
        };
    }

    /** Where the application stands afterwards. */
    public String statusAfter() {
        return switch (this) {
            case SUBMIT, SUBMIT_AGAIN -> "PENDING_REVIEW";
            case CLAIM, CLAIM_AGAIN -> "IN_REVIEW";
            case RETURN, CORRECTED_PERSONAL_INFO, CORRECTED_FORM -> "RETURNED";
            case APPROVE -> "APPROVED";
            default -> "DRAFT";
        };
    }
}
