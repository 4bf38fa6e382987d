package org.huiji.web.applicant;

import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.section.SectionName;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends people where their work is. */
@Controller
class LandingController {

    private final OwnApplications applications;

    LandingController(OwnApplications applications) {
        this.applications = applications;
    }

    @GetMapping(ApplicantPath.LANDING)
    String land() {
        return "redirect:" + applications.open().map(LandingController::work).orElseGet(this::withoutOpen);
    }

    private String withoutOpen() {
        return applications.approved().isPresent() ? ApplicantPath.FILE : ApplicantPath.NOTICE;
    }

    private static String work(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Draft draft -> nextUnfinished(draft.dossier());
            case ApplicationState.Returned _ -> ApplicantPath.CORRECTIONS;
            case ApplicationState.UnderReview _ -> ApplicantPath.STATUS;
            case ApplicationState.Approved _ -> ApplicantPath.FILE;
            case ApplicationState.Discarded _,ApplicationState.Erased _ -> ApplicantPath.NOTICE;
        };
    }

    private static String nextUnfinished(Dossier dossier) {
        for (SectionName section : SectionName.values()) {
            boolean finished = section == SectionName.DOCUMENTS
                    ? dossier.documents().keySet().containsAll(RequiredDocuments.of(dossier))
                    : dossier.section(section).isPresent();
            if (!finished) {
                return ApplicantPath.of(section);
            }
        }
        return dossier.amends() == null ? ApplicantPath.CHECK : ApplicantPath.AMENDMENT;
    }
}
