package org.huiji.web.applicant.status;

import java.util.UUID;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.ApplicationState;
import org.huiji.application.Lifecycle;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Role;
import org.huiji.application.port.FreshIds;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.command.Commands;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the submitted application stands, and the way to take it back while nobody has taken it up. */
@Controller
class StatusController {

    private final OwnApplications applications;
    private final StatusScreen screen;
    private final Commands commands;
    private final FreshIds ids;

    StatusController(OwnApplications applications, StatusScreen screen, Commands commands, FreshIds ids) {
        this.applications = applications;
        this.screen = screen;
        this.commands = commands;
        this.ids = ids;
    }

    @GetMapping(ApplicantPath.STATUS)
    String show(Model model) {
        return screen.show(applications.underReview(), model);
    }

    /** Asks first: the way back costs the place in the queue. Who comes too late is shown where it stands now. */
    @GetMapping(ApplicantPath.WITHDRAW)
    String ask(Model model) {
        ApplicationState.UnderReview state = applications.underReview();
        if (!Lifecycle.allows(state.status(), Role.APPLICANT, WithdrawSubmission.class)) {
            throw new Elsewhere(ApplicantPath.STATUS);
        }
        model.addAttribute("receiptNumber", ReceiptNumber.of(state.dossier().applicationId()));
        model.addAttribute("round", state.round().number());
        model.addAttribute("version", state.dossier().version());
        model.addAttribute("commandId", ids.next());
        return "applicant/withdraw";
    }

    @PostMapping(ApplicantPath.WITHDRAW)
    String withdraw(@RequestParam UUID commandId, @RequestParam long version) {
        commands.send(new WithdrawSubmission(applications.openId(), version), commandId);
        return "redirect:" + ApplicantPath.LANDING;
    }
}
