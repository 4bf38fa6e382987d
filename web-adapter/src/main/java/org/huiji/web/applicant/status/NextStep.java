package org.huiji.web.applicant.status;

import java.util.UUID;
import org.huiji.application.ApplicationState;
import org.huiji.web.applicant.ApplicantPath;

/**
 * The one thing its owner does next with an application.
 *
 * @param key the message that names it
 */
record NextStep(String key, String path) {

    static NextStep of(ApplicationState state) {
        UUID id = state.dossier().applicationId();
        boolean amendment = state.dossier().amends() != null;
        return switch (state) {
            case ApplicationState.Draft _ -> new NextStep("receipt.next.fill", ApplicantPath.LANDING);
            case ApplicationState.Returned _ -> new NextStep("receipt.next.correct", ApplicantPath.CORRECTIONS);
            case ApplicationState.UnderReview _ -> new NextStep("receipt.next.wait", ApplicantPath.receipt(id));
            case ApplicationState.Approved _ -> new NextStep("receipt.next.file", ApplicantPath.fileVersion(id));
            case ApplicationState.Discarded _,ApplicationState.Erased _ ->
                amendment
                        ? new NextStep("receipt.next.keptFile", ApplicantPath.FILE)
                        : new NextStep("receipt.next.again", ApplicantPath.LANDING);
        };
    }
}
