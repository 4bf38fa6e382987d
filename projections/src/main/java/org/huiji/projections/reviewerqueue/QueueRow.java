package org.huiji.projections.reviewerqueue;

import java.time.Instant;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;
import org.huiji.review.ReviewDates;
import org.jspecify.annotations.Nullable;

/**
 * One application in the queue, as it was last submitted.
 *
 * @param version to be sent with the next command
 * @param applicantName empty after erasure, like the other personal values
 * @param maskedIdentityNumber first three and last four characters
 * @param place the employer's name, or the residence as typed for those without an employer
 * @param regionCode the district of employer or residence
 * @param qualificationLevel the code picked
 * @param submittedAt of the present round
 * @param dates of the present round
 * @param reminded due soon: working day 7 has ended (amber)
 * @param overdue working day 10 has ended (red)
 * @param claimedBy sign-in name of the reviewer who has taken it up, {@code null} when nobody has
 * @param claimedByName the name of that reviewer
 * @param closedOrReturnedAt when it was returned, approved or given up; {@code null} while under review
 * @param amendment whether it changes what was approved before
 */
public record QueueRow(
        UUID applicationId,
        long version,
        String receiptNumber,
        ApplicationStatus status,
        String departmentCode,
        String regionCode,
        String applicantName,
        String maskedIdentityNumber,
        boolean employed,
        String place,
        String qualificationLevel,
        int round,
        Instant submittedAt,
        ReviewDates dates,
        boolean reminded,
        boolean overdue,
        @Nullable String claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant closedOrReturnedAt,
        boolean amendment) {

    @Override
    public String toString() {
        return "QueueRow[" + applicationId + " " + status + "]";
    }
}
