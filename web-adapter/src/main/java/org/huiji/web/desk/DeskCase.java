package org.huiji.web.desk;

import java.util.List;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Finding;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.web.facts.Visibility;

/**
 * A case file that was opened by somebody who may read it.
 *
 * @param actor the member of staff who looks
 * @param reviewerAway whether the reviewer who has it is absent today or reviews there no longer
 */
public record DeskCase(CaseFile file, Actor actor, boolean reviewerAway) {

    /** Whether the one who looks is the one who reviews. */
    boolean isMine() {
        return file.status() == ApplicationStatus.IN_REVIEW && actor.id().equals(file.reviewerId());
    }

    /** Numbers stand in full in a claimed review only (rule 24). */
    Visibility visibility() {
        return isMine() ? Visibility.FULL : Visibility.MASKED;
    }

    /** The findings of the last return. */
    List<Finding> lastFindings() {
        int round = file.findings().stream().mapToInt(Finding::round).max().orElse(0);
        return file.findings().stream().filter(finding -> finding.round() == round).toList();
    }

    @Override
    public String toString() {
        return "DeskCase[" + file.applicationId() + "]";
    }
}
