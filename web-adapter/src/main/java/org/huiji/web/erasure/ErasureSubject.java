package org.huiji.web.erasure;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;

/**
 * A person who may be erased, and what would go.
 *
 * @param id the account, or a former holder's record
 * @param hasAccount whether the person can sign in
 * @param files how many versions of the personnel file
 * @param pictures how many are attached to the applications and drafts
 */
record ErasureSubject(
        UUID id,
        String applicantName,
        String maskedNumber,
        String maskedPhone,
        boolean hasAccount,
        List<Filed> applications,
        int files,
        int drafts,
        int pictures) {

    /** One of the person's applications. */
    record Filed(UUID id, String receiptNumber, ApplicationStatus status) {}

    ErasureSubject {
        applications = List.copyOf(applications);
    }

    /** How many lie with a department, whose review ends by this. */
    public long underReview() {
        return applications.stream().filter(filed -> filed.status() == ApplicationStatus.PENDING_REVIEW
                || filed.status() == ApplicationStatus.IN_REVIEW).count();
    }

    @Override
    public String toString() {
        return "ErasureSubject[" + id + "]";
    }
}
