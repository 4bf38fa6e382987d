package org.huiji.projections.applicantstatus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;
import org.huiji.review.ReviewDates;
import org.jspecify.annotations.Nullable;

/**
 * Where one application stands; holds nothing personal.
 *
 * @param amends the approved application that this one amends, {@code null} for a first filing
 * @param departmentCode empty before one was picked
 * @param round 0 before the first submission
 * @param submittedAt of the last round, {@code null} before the first
 * @param dates of the last round, {@code null} before the first
 * @param overdue the department is late in the present round
 * @param findings how many the last return had, 0 when it was recalled
 * @param endedAt when it was approved, given up or erased; {@code null} while open
 * @param timeline in the order in which it happened
 */
public record ApplicantStatus(
        UUID applicationId,
        UUID accountId,
        @Nullable UUID amends,
        ApplicationStatus status,
        long version,
        String receiptNumber,
        String departmentCode,
        int round,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable ReviewDates dates,
        boolean overdue,
        int findings,
        @Nullable Instant returnedAt,
        @Nullable Instant endedAt,
        List<TimelineEntry> timeline) {

    /**
     * A step that the applicant sees.
     *
     * @param eventName the event's stable name, as in the message key {@code event.<eventName>}
     * @param round the round it belongs to, 0 before the first
     * @param departmentCode where the application was then, empty before one was picked
     */
    public record TimelineEntry(String eventName, Instant at, int round, String departmentCode) {}

    public ApplicantStatus {
        timeline = List.copyOf(timeline);
    }
}
