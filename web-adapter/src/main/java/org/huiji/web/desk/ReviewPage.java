package org.huiji.web.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.web.facts.DeadlineView;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.FindingView;
import org.huiji.web.form.Option;

/**
 * The review page.
 *
 * @param version what the reader sees; goes with every command
 * @param commandId for the next command, so that pressing twice does it once
 * @param identityNumber masked unless the reader has claimed the review
 * @param checkCode of the information form as it would be printed now, to be held against the signed one
 * @param standing in words where it stands and who has it
 * @param findings of earlier rounds
 */
record ReviewPage(
        UUID applicationId,
        long version,
        UUID commandId,
        String receiptNumber,
        String checkCode,
        String applicantName,
        String identityNumber,
        ApplicationStatus status,
        int round,
        DeadlineView deadline,
        String standing,
        Set<DeskAction> actions,
        List<DocumentView> documents,
        List<FindingView> findings,
        List<MachineCheck> checks,
        List<ReviewGroup> groups,
        List<CaseFile.StaffNote> notes,
        List<Option> reasons,
        boolean mine) {

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
