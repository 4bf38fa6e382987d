package org.huiji.web.applicant.corrections;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.Finding;
import org.huiji.application.FindingTarget;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.policy.SubmissionChecklist;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.DocumentSlot;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.documents.SlotLabels;
import org.huiji.web.applicant.form.Findings;
import org.huiji.web.applicant.status.Timeline;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.facts.FindingView;
import org.huiji.web.facts.Visibility;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts before the applicant what was found wrong, one entry a finding, and how many are left. */
@Component
class CorrectionsScreen {

    private final OwnApplications applications;
    private final DepartmentDirectory departments;
    private final FindingPresenter findings;
    private final SlotLabels slots;
    private final Messages messages;
    private final DatePresenter dates;
    private final Timeline timeline;
    private final FreshIds ids;

    CorrectionsScreen(
            OwnApplications applications,
            DepartmentDirectory departments,
            FindingPresenter findings,
            SlotLabels slots,
            Messages messages,
            DatePresenter dates,
            Timeline timeline,
            FreshIds ids) {
        this.applications = applications;
        this.departments = departments;
        this.findings = findings;
        this.slots = slots;
        this.messages = messages;
        this.dates = dates;
        this.timeline = timeline;
        this.ids = ids;
    }

    /** What somebody typed about one finding and was refused. */
    record TypedExplanation(String findingId, String text) {

        static final TypedExplanation NONE = new TypedExplanation("", "");

        @Override
        public String toString() {
            return "TypedExplanation[" + findingId + "]";
        }
    }

    String show(ApplicationState.Returned state, TypedExplanation typed, Problems problems, Model model) {
        Dossier dossier = state.dossier();
        UUID id = dossier.applicationId();
        List<Correction> corrections = dossier.currentFindings().stream()
                .map(finding -> correction(finding, dossier, typed))
                .toList();
        model.addAttribute("corrections", corrections);
        model.addAttribute("left", SubmissionChecklist.openFindings(dossier).size());
        model.addAttribute("lead", lead(state, corrections.stream().filter(Correction::isAsked).count()));
        model.addAttribute(
                "department", departments.find(state.round().departmentCode()).orElse(null));
        model.addAttribute("receiptNumber", ReceiptNumber.of(id));
        model.addAttribute("receiptPath", ApplicantPath.receipt(id));
        model.addAttribute("amendment", dossier.amends() != null);
        model.addAttribute("steps", timeline.of(applications.history(id)));
        model.addAttribute(Problems.MODEL_NAME, problems);
        return "applicant/corrections";
    }

    private String lead(ApplicationState.Returned state, long asked) {
        LastReturn last = LastReturn.of(
                applications.history(state.dossier().applicationId()), state.returnedAt());
        String department = departments.find(state.round().departmentCode())
                .map(ManagementDepartment::name)
                .orElseGet(() -> messages.text("field.managementDepartment"));
        String key = last.withdrawnRound() > 0 ? "corrections.lead.withdrawn" : "submission.corrections.lead";
        return messages.text(
                key, department, dates.day(last.at()), Long.toString(asked), Integer.toString(last.withdrawnRound()));
    }

    private Correction correction(Finding finding, Dossier dossier, TypedExplanation typed) {
        FindingView view = findings.views(List.of(finding), dossier, dossier.asReturned(), Visibility.FULL).getFirst();
        boolean justTyped = typed.findingId().equals(finding.id().toString());
        DocumentSlot slot = finding.target().slot();
        return new Correction(
                view,
                slot == null ? view.label() : slots.of(slot, dossier),
                path(finding),
                justTyped ? typed.text() : finding.explanation(),
                ids.next());
    }

    /** The field itself; a finding about a whole section stands at its head. */
    private static String path(Finding finding) {
        FindingTarget target = finding.target();
        String at = Problems.anchor(Findings.at(finding));
        boolean isWholeSection = target.field() == null && target.slot() == null;
        return ApplicantPath.of(target.section()) + "#" + (isWholeSection ? "found-" + at : at);
    }
}
