package org.huiji.web.applicant.corrections;

import java.util.UUID;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.Finding;
import org.huiji.application.FindingStatus;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.policy.SubmissionChecklist;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.huiji.department.DepartmentDirectory;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.documents.SlotLabels;
import org.huiji.web.applicant.form.Findings;
import org.huiji.web.applicant.status.Timeline;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.FieldPresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts before the applicant what was found wrong, one entry a finding, and how many are left. */
@Component
class CorrectionsScreen {

    private final OwnApplications applications;
    private final DepartmentDirectory departments;
    private final FieldPresenter fields;
    private final SlotLabels slots;
    private final Messages messages;
    private final DatePresenter dates;
    private final Timeline timeline;
    private final FreshIds ids;

    CorrectionsScreen(
            OwnApplications applications,
            DepartmentDirectory departments,
            FieldPresenter fields,
            SlotLabels slots,
            Messages messages,
            DatePresenter dates,
            Timeline timeline,
            FreshIds ids) {
        this.applications = applications;
        this.departments = departments;
        this.fields = fields;
        this.slots = slots;
        this.messages = messages;
        this.dates = dates;
        this.timeline = timeline;
        this.ids = ids;
    }

    /**
     * One finding as shown.
     *
     * @param valueFoundWrong the answer in words, empty for slots and sections
     * @param path the page and the field where it is mended
     * @param explanation what the applicant wrote about it so far
     */
    record FindingView(
            UUID id,
            String label,
            String text,
            String valueFoundWrong,
            FindingStatus status,
            String path,
            String explanation,
            UUID commandId) {

        public boolean isOpen() {
            return status == FindingStatus.OPEN;
        }

        /** Whether it can be explained instead of changed. */
        public boolean isExplainable() {
            return status == FindingStatus.OPEN || status == FindingStatus.EXPLAINED;
        }

        @Override
        public String toString() {
            return "FindingView[" + id + "]";
        }
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
        model.addAttribute("findings", dossier.currentFindings().stream()
                .map(finding -> view(finding, dossier, typed))
                .toList());
        model.addAttribute("left", SubmissionChecklist.openFindings(dossier).size());
        model.addAttribute("returnedOn", dates.day(state.returnedAt()));
        model.addAttribute("department", departments.find(state.round().departmentCode()).orElse(null));
        model.addAttribute("receiptNumber", ReceiptNumber.of(id));
        model.addAttribute("steps", timeline.of(applications.history(id)));
        model.addAttribute("version", dossier.version());
        model.addAttribute("commandId", ids.next());
        model.addAttribute(Problems.MODEL_NAME, problems);
        return "applicant/corrections";
    }

    private FindingView view(Finding finding, Dossier dossier, TypedExplanation typed) {
        boolean justTyped = typed.findingId().equals(finding.id().toString());
        return new FindingView(
                finding.id(),
                label(finding, dossier),
                finding.text(),
                value(finding),
                finding.status(),
                path(finding),
                justTyped ? typed.text() : finding.explanation(),
                ids.next());
    }

    private String label(Finding finding, Dossier dossier) {
        Field field = finding.target().field();
        DocumentSlot slot = finding.target().slot();
        if (field != null) {
            return fields.label(field);
        }
        return slot != null
                ? slots.of(slot, dossier)
                : messages.text("section." + finding.target().section().name());
    }

    private String value(Finding finding) {
        Field field = finding.target().field();
        return field == null ? "" : fields.display(field, finding.valueFoundWrong());
    }

    private static String path(Finding finding) {
        SectionName section = finding.target().section();
        return ApplicantPath.of(section) + "#" + Problems.anchor(Findings.at(finding));
    }
}
