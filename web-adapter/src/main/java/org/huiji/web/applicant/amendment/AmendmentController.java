package org.huiji.web.applicant.amendment;

import java.util.UUID;
import org.huiji.application.ApplicationCommand.StartAmendment;
import org.huiji.application.ApplicationState;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.OwnRegistration;
import org.huiji.web.command.Commands;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens an amendment of the person's file, and lists what can be changed in the open one. */
@Controller
@RequestMapping(ApplicantPath.AMENDMENT)
class AmendmentController {

    private final OwnApplications applications;
    private final OwnRegistration registration;
    private final AmendmentScreen screen;
    private final Commands commands;

    AmendmentController(
            OwnApplications applications,
            OwnRegistration registration,
            AmendmentScreen screen,
            Commands commands) {
        this.applications = applications;
        this.registration = registration;
        this.screen = screen;
        this.commands = commands;
    }

    /** The notice before an amendment is opened, afterwards what can be changed; while it is reviewed, where it stands. */
    @GetMapping
    String show(Model model) {
        ApplicationState.Approved file = file();
        return applications.open()
                .map(open -> show(amendment(open), model))
                .orElseGet(() -> screen.notice(file, model));
    }

    @PostMapping
    String start(@RequestParam UUID commandId, @RequestParam String edition) {
        UUID approved = file().dossier().applicationId();
        commands.send(
                new StartAmendment(
                        applications.openId(), applications.accountId(), approved, registration.get(), edition),
                commandId);
        return "redirect:" + ApplicantPath.AMENDMENT;
    }

    private String show(ApplicationState amendment, Model model) {
        if (amendment instanceof ApplicationState.Draft draft) {
            return screen.show(draft.dossier(), model);
        }
        throw new Elsewhere(ApplicantPath.LANDING);
    }

    private static ApplicationState amendment(ApplicationState open) {
        if (open.dossier().amends() == null) {
            throw new Refusal(RefusalCode.OTHER_APPLICATION_OPEN);
        }
        return open;
    }

    private ApplicationState.Approved file() {
        return applications.approved().orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
    }
}
