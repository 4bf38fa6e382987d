package org.huiji.projections.personnelfile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files found, the one approved last first.
 *
 * @param nextCursor where the next page begins; {@code null} on the last
 */
public record FoundFiles(List<Row> rows, @Nullable String nextCursor) {

    /**
     * A person's file by the latest version that the departments which asked approved.
     *
     * @param applicantName empty after erasure, like {@code maskedIdentityNumber}
     * @param departmentCode of the department that approved it
     * @param current whether nothing was approved since, so that the file is still theirs
     */
    public record Row(
            UUID applicationId,
            String receiptNumber,
            String applicantName,
            String maskedIdentityNumber,
            String departmentCode,
            Instant approvedAt,
            boolean current) {
        @Override
        public String toString() {
            return "Row[" + applicationId + "]";
        }
    }

    public FoundFiles {
        rows = List.copyOf(rows);
    }
}
