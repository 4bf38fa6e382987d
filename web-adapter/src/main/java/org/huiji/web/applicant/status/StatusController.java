package org.huiji.web.applicant.status;

import java.util.UUID;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.ApplicationState;
import org.huiji.application.Lifecycle;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Role;
import org.huiji.application.port.FreshIds;
import org.huiji.department.DepartmentDirectory;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.command.Commands;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.FlowStep;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person is told after submission: number, state, department, dates, what happened; and the way back. */
@Controller
class StatusController {

    private final OwnApplications applications;
    private final DepartmentDirectory departments;
    private final Timeline timeline;
    private final Commands commands;
    private final Messages messages;
    private final DatePresenter dates;
    private final FreshIds ids;

    StatusController(
            OwnApplications applications,
            DepartmentDirectory departments,
            Timeline timeline,
            Commands commands,
            Messages messages,
            DatePresenter dates,
            FreshIds ids) {
        this.applications = applications;
        this.departments = departments;
        this.timeline = timeline;
        this.commands = commands;
        this.messages = messages;
        this.dates = dates;
        this.ids = ids;
    }

    @GetMapping(ApplicantPath.STATUS)
    String show(Model model) {
        ApplicationState.UnderReview state = underReview();
        UUID id = state.dossier().applicationId();
        model.addAttribute("receiptNumber", ReceiptNumber.of(id));
        model.addAttribute("status", state.status());
        model.addAttribute("department", departments.find(state.round().departmentCode()).orElse(null));
        model.addAttribute("dates", state.round().dates());
        model.addAttribute("submittedAt", state.round().submittedAt());
        model.addAttribute("steps", timeline.of(applications.history(id)));
        model.addAttribute(
                "canWithdraw", Lifecycle.allows(state.status(), Role.APPLICANT, WithdrawSubmission.class));
        model.addAttribute("version", state.dossier().version());
        model.addAttribute("commandId", ids.next());
        model.addAttribute("flow", FlowStep.at(
                3,
                messages.text("flow.note.read", dates.day(state.dossier().startedAt())),
                messages.text("flow.note.submitted", dates.day(state.round().submittedAt())),
                messages.text("flow.note.afterwards")));
        return "applicant/status";
    }

    @PostMapping("/my/status/withdraw")
    String withdraw(@RequestParam UUID commandId, @RequestParam long version) {
        commands.send(new WithdrawSubmission(applications.openId(), version), commandId);
        return "redirect:" + ApplicantPath.LANDING;
    }

    private ApplicationState.UnderReview underReview() {
        return applications.open()
                .filter(ApplicationState.UnderReview.class::isInstance)
                .map(ApplicationState.UnderReview.class::cast)
                .orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
    }
}
