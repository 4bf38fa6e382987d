package org.huiji.projections.personnelfile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Dossier;

/**
 * A file as staff read it.
 *
 * @param versions what was approved, the latest first; none for what is no approved application
 * @param underReview the amendment that is before a department now
 */
public record FileVersions(List<Version> versions, Optional<UnderReview> underReview) {

    /**
     * What was approved with one application.
     *
     * @param number from 1
     * @param departmentCode of the department that approved it and had the file since then
     * @param dossier empty after erasure
     */
    public record Version(
            int number,
            UUID applicationId,
            String receiptNumber,
            String departmentCode,
            Instant approvedAt,
            Optional<Dossier> dossier) {
        @Override
        public String toString() {
            return "Version[" + number + "]";
        }
    }

    /** An amendment that is not yet decided on. */
    public record UnderReview(UUID applicationId, String departmentCode, Instant submittedAt) {}

    public FileVersions {
        versions = List.copyOf(versions);
    }
}
