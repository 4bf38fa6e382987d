package org.huiji.projections.auditsearch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;

/**
 * Applications found, the one changed last first.
 *
 * @param more whether there are others beyond the size asked for
 */
public record FoundApplications(List<Row> rows, boolean more) {

    /**
     * One application, in whatever state.
     *
     * @param applicantName empty after erasure, like {@code maskedIdentityNumber}
     * @param departmentCode empty before one was picked
     * @param changedAt business time of its last event
     */
    public record Row(
            UUID applicationId,
            String receiptNumber,
            String applicantName,
            String maskedIdentityNumber,
            ApplicationStatus status,
            String departmentCode,
            int round,
            Instant startedAt,
            Instant changedAt) {
        @Override
        public String toString() {
            return "Row[" + applicationId + "]";
        }
    }

    public FoundApplications {
        rows = List.copyOf(rows);
    }
}
