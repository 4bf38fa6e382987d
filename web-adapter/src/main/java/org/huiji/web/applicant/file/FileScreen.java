package org.huiji.web.applicant.file;

import java.util.List;
import java.util.stream.IntStream;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.section.PersonalInfo;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.ApplicationOverview;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.amendment.AmendedItems;
import org.huiji.web.applicant.status.Timeline;
import org.huiji.web.presentation.DatePresenter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts one version of the file before its owner, beside the list of all of them. */
@Component
class FileScreen {

    private final OwnApplications applications;
    private final ApplicationOverview overview;
    private final AmendedItems amended;
    private final DepartmentDirectory departments;
    private final Timeline timeline;
    private final DatePresenter dates;

    FileScreen(
            OwnApplications applications,
            ApplicationOverview overview,
            AmendedItems amended,
            DepartmentDirectory departments,
            Timeline timeline,
            DatePresenter dates) {
        this.applications = applications;
        this.overview = overview;
        this.amended = amended;
        this.departments = departments;
        this.timeline = timeline;
        this.dates = dates;
    }

    /**
     * One version as listed.
     *
     * @param number from 1, in the order of approval
     * @param shown whether it is the one on the page
     */
    record Version(
            int number, String approvedAt, String department, String path, boolean shown, boolean current) {

        @Override
        public String toString() {
            return "Version[" + number + "]";
        }
    }

    String show(ApplicationState.Approved shown, Model model) {
        Dossier dossier = shown.dossier();
        PersonalInfo info = dossier.personalInfo();
        List<Version> versions = versions(shown);
        model.addAttribute("receiptNumber", ReceiptNumber.of(dossier.applicationId()));
        model.addAttribute("receiptPath", ApplicantPath.receipt(dossier.applicationId()));
        model.addAttribute("approvedAt", shown.approvedAt());
        model.addAttribute("department", departments.find(shown.round().departmentCode()).orElse(null));
        model.addAttribute("sections", overview.sections(dossier));
        model.addAttribute("documents", overview.documents(dossier));
        model.addAttribute("portrait", info == null ? null : info.portrait());
        model.addAttribute("changes", amended.of(dossier));
        model.addAttribute("steps", timeline.of(applications.history(dossier.applicationId())));
        model.addAttribute("history", timeline.whole(applications.history(dossier.applicationId())));
        model.addAttribute("versions", versions);
        model.addAttribute("version", versions.stream().filter(Version::shown).findFirst().orElseThrow());
        model.addAttribute("open", applications.open().map(open -> open.dossier().amends() != null).orElse(null));
        return "applicant/file";
    }

    private List<Version> versions(ApplicationState.Approved shown) {
        List<ApplicationState.Approved> all = applications.versions().toList();
        return IntStream.range(0, all.size())
                .mapToObj(place -> version(all.get(place), all.size() - place, shown, place == 0))
                .toList();
    }

    private Version version(
            ApplicationState.Approved version, int number, ApplicationState.Approved shown, boolean current) {
        return new Version(
                number,
                dates.minute(version.approvedAt()),
                departments.find(version.round().departmentCode()).map(ManagementDepartment::name).orElse(""),
                current ? ApplicantPath.FILE : ApplicantPath.fileVersion(version.dossier().applicationId()),
                version.dossier().applicationId().equals(shown.dossier().applicationId()),
                current);
    }
}
