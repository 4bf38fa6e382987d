package org.huiji.projections.personnelfile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApprovedContent;

/**
 * The file of one person.
 *
 * @param versions what was approved, the latest first; never empty
 */
public record PersonnelFile(UUID accountId, List<Version> versions) {

    /**
     * What was approved with one application.
     *
     * @param number from 1
     * @param departmentCode where the person belongs since then
     */
    public record Version(
            int number,
            UUID applicationId,
            String receiptNumber,
            String departmentCode,
            Instant approvedAt,
            ApprovedContent content) {}

    public PersonnelFile {
        versions = List.copyOf(versions);
    }

    /** What holds today. */
    public Version current() {
        return versions.getFirst();
    }
}
