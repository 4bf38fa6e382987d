package org.huiji.web.desk;

import java.util.List;
import java.util.UUID;
import org.huiji.web.facts.DeadlineView;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.Fact;
import org.huiji.web.facts.FindingView;

/**
 * What the queue shows of one application beside its rows.
 *
 * @param version what the reader sees; goes with the claim
 * @param identityNumber masked unless the reader has claimed the review
 * @param standing in words where it stands and who has it
 * @param findings of the last return
 * @param changed the answers that differ from those of the last round, or of what an amendment changes
 * @param claimable whether the reader may take it up
 */
record QueuePreview(
        UUID applicationId,
        long version,
        UUID commandId,
        String receiptNumber,
        String applicantName,
        String identityNumber,
        int round,
        boolean amendment,
        DeadlineView deadline,
        String standing,
        List<FindingView> findings,
        List<Fact> changed,
        List<DocumentView> documents,
        boolean claimable) {

    /** The address of the record. */
    public String path() {
        return DeskSteps.pathOf(applicationId);
    }

    @Override
    public String toString() {
        return "QueuePreview[" + applicationId + "]";
    }
}
