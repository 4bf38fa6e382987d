package org.huiji.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.section.DocumentSlot;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.web.facts.DeadlineView;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.FindingView;
import org.huiji.web.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The review page.
 *
 * @param version what the reader sees; goes with every command
 * @param commandId for the next command, so that pressing twice does it once
 * @param identityNumber masked unless the reader has claimed the review
 * @param checkCode of the information form as it would be printed now, to be held against the signed one
 * @param standing in words where it stands and who has it
 * @param masked whether the number is
 * @param findings of earlier rounds
 * @param formerDocuments as they were at the last return or approval, for comparison
 * @param hindrance why the reader cannot decide on it whatever the marks are; empty where nothing hinders
 * @param savedAt when the marks were saved last; empty if never
 * @param savedBy the page that saved them; empty if none
 */
record ReviewPage(
        UUID applicationId,
        long version,
        UUID commandId,
        String receiptNumber,
        String checkCode,
        String applicantName,
        String identityNumber,
        boolean masked,
        ApplicationStatus status,
        int round,
        DeadlineView deadline,
        String standing,
        Set<DeskAction> actions,
        List<DocumentView> documents,
        Map<DocumentSlot, DocumentView> formerDocuments,
        List<FindingView> findings,
        List<MachineCheck> checks,
        List<ReviewGroup> groups,
        List<CaseFile.StaffNote> notes,
        List<Option> reasons,
        String hindrance,
        String savedAt,
        String savedBy,
        boolean mine) {

    /** What stood in the slot before; {@code null} where it is the same or nothing did. */
    public @Nullable DocumentView former(DocumentView document) {
        return formerDocuments.get(document.slot());
    }

    /** The group of facts beside the document. */
    public ReviewGroup group(DocumentView document) {
        return groups.stream().filter(group -> document.equals(group.document())).findFirst().orElseThrow();
    }

    public ReviewTally tally() {
        return ReviewTally.of(groups);
    }

    public boolean can(String action) {
        return actions.contains(DeskAction.valueOf(action));
    }

    /** The address below which all commands on it stand. */
    public String path() {
        return "/desk/applications/" + applicationId;
    }

    @Override
    public String toString() {
        return "ReviewPage[" + applicationId + "]";
    }
}
