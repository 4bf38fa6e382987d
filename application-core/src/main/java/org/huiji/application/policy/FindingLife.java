package org.huiji.application.policy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiji.application.Dossier;
import org.huiji.application.Finding;
import org.huiji.application.FindingStatus;
import org.huiji.application.RaisedFinding;
import org.huiji.application.section.DocumentSlot;

/**
 * The life of a finding: raised open; then changed, explained or no longer asked for by what the applicant does; then
 * accepted or raised again by the next decision (review.md, “States”; decision 44).
 */
public final class FindingLife {

    private FindingLife() {}

    /** Findings as just raised against what the department has before it. */
    public static List<Finding> raised(
            List<RaisedFinding> raised, Map<UUID, String> texts, int round, Dossier dossier) {
        return raised.stream()
                .map(finding -> new Finding(
                        finding.id(),
                        finding.target(),
                        finding.reasonCode(),
                        texts.getOrDefault(finding.id(), ""),
                        round,
                        FindingStatus.OPEN,
                        AskedTargets.answer(dossier, finding.target()),
                        ""))
                .toList();
    }

    /** Where a finding of the last return stands after the applicant did something. */
    public static Finding afterEdit(Finding finding, Dossier dossier) {
        return isCurrent(finding, dossier) ? finding.with(statusAfterEdit(finding, dossier)) : finding;
    }

    /** Where an earlier finding stands once the next return was made. */
    public static Finding afterReturn(Finding finding, List<RaisedFinding> raised) {
        if (isDecided(finding)) {
            return finding;
        }
        boolean again = raised.stream().anyMatch(one -> one.target().equals(finding.target()));
        if (again) {
            return finding.with(FindingStatus.RAISED_AGAIN);
        }
        return afterApproval(finding);
    }

    /** Where a finding stands once the application was approved. */
    public static Finding afterApproval(Finding finding) {
        return isDecided(finding) || finding.status() == FindingStatus.NO_LONGER_ASKED
                ? finding
                : finding.with(FindingStatus.ACCEPTED);
    }

    private static boolean isDecided(Finding finding) {
        return finding.status() == FindingStatus.ACCEPTED || finding.status() == FindingStatus.RAISED_AGAIN;
    }

    private static boolean isCurrent(Finding finding, Dossier dossier) {
        return dossier.currentFindings().stream()
                .anyMatch(current -> current.id().equals(finding.id()));
    }

    private static FindingStatus statusAfterEdit(Finding finding, Dossier dossier) {
        Dossier former = dossier.asReturned();
        if (!AskedTargets.contain(dossier, finding.target())) {
            return FindingStatus.NO_LONGER_ASKED;
        }
        DocumentSlot slot = finding.target().slot();
        if (slot != null && !dossier.documents().containsKey(slot)) {
            return FindingStatus.OPEN;
        }
        if (former != null && AskedTargets.differ(dossier, former, finding.target())) {
            return FindingStatus.CHANGED;
        }
        return finding.explanation().isEmpty() ? FindingStatus.OPEN : FindingStatus.EXPLAINED;
    }
}
