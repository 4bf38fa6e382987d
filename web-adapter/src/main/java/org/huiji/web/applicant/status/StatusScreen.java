package org.huiji.web.applicant.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.Lifecycle;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.ReviewRound;
import org.huiji.application.Role;
import org.huiji.application.section.Affiliation;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.FlowStep;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells a person where an application stands: number, state, department, dates, what happened, what to do next. */
@Component
class StatusScreen {

    private final OwnApplications applications;
    private final DepartmentDirectory departments;
    private final Timeline timeline;
    private final Messages messages;
    private final DatePresenter dates;
    private final SubmissionProofs proofs;

    StatusScreen(
            OwnApplications applications,
            DepartmentDirectory departments,
            Timeline timeline,
            Messages messages,
            DatePresenter dates,
            SubmissionProofs proofs) {
        this.applications = applications;
        this.departments = departments;
        this.timeline = timeline;
        this.messages = messages;
        this.dates = dates;
        this.proofs = proofs;
    }

    String show(ApplicationState state, Model model) {
        Dossier dossier = state.dossier();
        UUID id = dossier.applicationId();
        model.addAttribute("receiptNumber", ReceiptNumber.of(id));
        model.addAttribute("receiptPath", ApplicantPath.receipt(id));
        model.addAttribute("status", state.status());
        model.addAttribute("amendment", dossier.amends() != null);
        model.addAttribute("lead", lead(state));
        model.addAttribute("department", department(state).orElse(null));
        model.addAttribute("steps", timeline.of(applications.history(id)));
        model.addAttribute("next", NextStep.of(state));
        model.addAttribute("proof", proofs.of(id));
        model.addAttribute(
                "canWithdraw", Lifecycle.allows(state.status(), Role.APPLICANT, WithdrawSubmission.class));
        if (state instanceof ApplicationState.UnderReview review) {
            addClock(review, model);
        }
        return "applicant/status";
    }

    private void addClock(ApplicationState.UnderReview state, Model model) {
        ReviewRound round = state.round();
        model.addAttribute("dates", round.dates());
        model.addAttribute("overdue", round.overdue());
        department(state)
                .filter(department -> round.overdue())
                .flatMap(department -> departments.find(department.parentCode()))
                .ifPresent(above -> model.addAttribute("above", above));
        List<FlowStep> flow = FlowStep.at(
                3,
                messages.text("flow.note.read", dates.day(state.dossier().startedAt())),
                messages.text("flow.note.submitted", dates.day(round.submittedAt())),
                messages.text("flow.note.afterwards"));
        model.addAttribute("flow", flow);
    }

    private String lead(ApplicationState state) {
        return messages.text("receipt.lead." + state.status().name(), dates.minute(since(state)));
    }

    /** When it came to stand as it stands. */
    private Instant since(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Draft draft -> draft.dossier().startedAt();
            case ApplicationState.UnderReview review -> review.round().submittedAt();
            case ApplicationState.Returned returned -> returned.returnedAt();
            case ApplicationState.Approved approved -> approved.approvedAt();
            case ApplicationState.Discarded discarded -> discarded.discardedAt();
            case ApplicationState.Erased erased -> erased.erasedAt();
        };
    }

    /** The department it lies or lay with; before the first submission the one picked so far. */
    private Optional<ManagementDepartment> department(ApplicationState state) {
        return switch (state) {
            case ApplicationState.UnderReview review -> departments.find(review.round().departmentCode());
            case ApplicationState.Returned returned -> departments.find(returned.round().departmentCode());
            case ApplicationState.Approved approved -> departments.find(approved.round().departmentCode());
            case ApplicationState.Draft _,ApplicationState.Discarded _,ApplicationState.Erased _ ->
                Optional.ofNullable(state.dossier().affiliation())
                        .map(Affiliation::managementDepartment)
                        .flatMap(departments::find);
        };
    }
}
