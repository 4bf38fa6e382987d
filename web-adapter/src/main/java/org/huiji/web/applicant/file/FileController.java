package org.huiji.web.applicant.file;

import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.section.PersonalInfo;
import org.huiji.department.DepartmentDirectory;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.ApplicationOverview;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.status.Timeline;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The file of a person: what was approved, section by section, with its documents and history. */
@Controller
class FileController {

    private final OwnApplications applications;
    private final ApplicationOverview overview;
    private final DepartmentDirectory departments;
    private final Timeline timeline;

    FileController(
            OwnApplications applications,
            ApplicationOverview overview,
            DepartmentDirectory departments,
            Timeline timeline) {
        this.applications = applications;
        this.overview = overview;
        this.departments = departments;
        this.timeline = timeline;
    }

    @GetMapping(ApplicantPath.FILE)
    String show(Model model) {
        ApplicationState.Approved file = applications.approved()
                .orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
        Dossier dossier = file.dossier();
        PersonalInfo info = dossier.personalInfo();
        model.addAttribute("receiptNumber", ReceiptNumber.of(dossier.applicationId()));
        model.addAttribute("approvedAt", file.approvedAt());
        model.addAttribute("department", departments.find(file.round().departmentCode()).orElse(null));
        model.addAttribute("sections", overview.sections(dossier));
        model.addAttribute("documents", overview.documents(dossier));
        model.addAttribute("portrait", info == null ? null : info.portrait());
        model.addAttribute("steps", timeline.of(applications.history(dossier.applicationId())));
        return "applicant/file";
    }
}
