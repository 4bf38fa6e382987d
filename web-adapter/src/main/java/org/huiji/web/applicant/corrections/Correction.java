package org.huiji.web.applicant.corrections;

import java.util.UUID;
import org.huiji.application.FindingStatus;
import org.huiji.web.facts.FindingView;

/**
 * One finding as its applicant meets it.
 *
 * @param finding what was found wrong, with the value found wrong beside the one that stands now
 * @param label what it is about
 * @param path the page and the very field where it is mended
 * @param explanation what the applicant wrote about it so far
 * @param commandId for the explanation, made for this showing
 */
record Correction(FindingView finding, String label, String path, String explanation, UUID commandId) {

    public UUID id() {
        return finding.id();
    }

    public boolean isOpen() {
        return finding.status() == FindingStatus.OPEN;
    }

    /** Whether the answers still ask for it; otherwise there is nothing to mend and no place to go to. */
    public boolean isAsked() {
        return finding.status() != FindingStatus.NO_LONGER_ASKED;
    }

    /** Whether it can be explained instead of changed. */
    public boolean isExplainable() {
        return finding.status() == FindingStatus.OPEN || finding.status() == FindingStatus.EXPLAINED;
    }

    /** Whether something else stands there now. */
    public boolean isChanged() {
        return finding.status() == FindingStatus.CHANGED;
    }

    /** The class of its mark. */
    public String tone() {
        return isOpen() ? "err" : isAsked() ? "ok" : "grey";
    }

    @Override
    public String toString() {
        return "Correction[" + finding.id() + "]";
    }
}
