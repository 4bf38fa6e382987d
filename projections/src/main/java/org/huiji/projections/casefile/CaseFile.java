package org.huiji.projections.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Dossier;
import org.huiji.application.Finding;
import org.huiji.application.FindingTarget;
import org.huiji.application.ReviewRound;
import org.huiji.projections.comparison.Change;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a reviewer reads of one application.
 *
 * @param version to be sent with the next command; what is shown may be older while the applicant corrects it
 * @param dossier sections and documents as last submitted; while returned, as they were returned
 * @param former the same as at the return before; in the first round of an amendment what was approved; {@code null} in
 *     the first round of a first filing
 * @param changes from {@code former} to {@code dossier}; none in the first round of a first filing
 * @param findings of all rounds, oldest first, as they stand now
 * @param round the present or last round
 * @param reviewerId the reviewer who has taken it up; while returned, the one who may recall the return; otherwise
 *     {@code null}
 * @param usedByOthers answers and documents that another person's submitted application holds too: identity number,
 *     phone, certificate number, pictures
 * @param staffNotes oldest first
 */
public record CaseFile(
        UUID applicationId,
        UUID accountId,
        String receiptNumber,
        ApplicationStatus status,
        long version,
        Dossier dossier,
        @Nullable Dossier former,
        List<Change> changes,
        List<Finding> findings,
        ReviewRound round,
        @Nullable String reviewerId,
        @Nullable String reviewerName,
        List<SharedUse> usedByOthers,
        List<StaffNote> staffNotes) {

    /** A note of staff for staff and auditors (decision 6). */
    public record StaffNote(
            UUID noteId, Instant at, String authorId, String authorName, String authorDepartment, String text) {
        @Override
        public String toString() {
            return "StaffNote[" + noteId + "]";
        }
    }

    /**
     * Something that another person's application holds too.
     *
     * @param applicationId the other application
     * @param departmentCode the department that has it
     */
    public record SharedUse(FindingTarget target, UUID applicationId, String departmentCode) {}

    public CaseFile {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        usedByOthers = List.copyOf(usedByOthers);
        staffNotes = List.copyOf(staffNotes);
    }

    /** The department that reviews it now. */
    public String departmentCode() {
        return round.departmentCode();
    }

    /** Whether the answer or the document differs from what was returned the last time, or approved before. */
    public boolean isChanged(FindingTarget target) {
        return changes.stream().anyMatch(change -> change.target().equals(target));
    }

    @Override
    public String toString() {
        return "CaseFile[" + applicationId + " " + status + "]";
    }
}
