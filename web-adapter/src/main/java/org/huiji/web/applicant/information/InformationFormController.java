package org.huiji.web.applicant.information;

import java.time.Clock;
import java.time.LocalDate;
import org.huiji.application.Dossier;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.PersonalInfo;
import org.huiji.review.ReviewDates;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.ApplicationOverview;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.print.PrintedContent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The basic information form, filled from what is saved, and the employer's proof to be filled by hand. */
@Controller
class InformationFormController {

    private final OwnApplications applications;
    private final ApplicationOverview overview;
    private final PrintedContent content;
    private final Clock clock;

    InformationFormController(OwnApplications applications, ApplicationOverview overview, PrintedContent content,
            Clock clock) {
        this.applications = applications;
        this.overview = overview;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping(ApplicantPath.INFORMATION_FORM)
    String informationForm(Model model) {
        Dossier dossier = applications.current().dossier();
        PersonalInfo info = dossier.personalInfo();
        model.addAttribute("sections", overview.sections(dossier));
        model.addAttribute("portrait", info == null ? null : info.portrait());
        model.addAttribute("checkCode", content.checkCode(dossier));
        addCommon(dossier, model);
        return "applicant/information-form";
    }

    @GetMapping("/my/employment-proof")
    String employmentProof(Model model) {
        Dossier dossier = applications.current().dossier();
        PersonalInfo info = dossier.personalInfo();
        model.addAttribute("applicantName", info == null ? "" : info.applicantName());
        model.addAttribute("identityNumber", info == null ? "" : info.identityNumber());
        model.addAttribute(
                "employerName",
                dossier.affiliation() instanceof Affiliation.Employed employed ? employed.employerName() : "");
        addCommon(dossier, model);
        return "applicant/employment-proof";
    }

    private void addCommon(Dossier dossier, Model model) {
        model.addAttribute("today", LocalDate.now(clock.withZone(ReviewDates.ZONE)));
        model.addAttribute("receiptNumber", ReceiptNumber.of(dossier.applicationId()));
        model.addAttribute("version", content.version(dossier));
        model.addAttribute("employed", dossier.affiliation() instanceof Affiliation.Employed);
    }
}
