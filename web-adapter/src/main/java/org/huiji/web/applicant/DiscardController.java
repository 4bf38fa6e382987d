package org.huiji.web.applicant;

import java.util.UUID;
import org.huiji.application.ApplicationCommand.DiscardApplication;
import org.huiji.application.Dossier;
import org.huiji.web.applicant.form.SectionDesk;
import org.huiji.web.command.Commands;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives an application up. */
@Controller
class DiscardController {

    private final OwnApplications applications;
    private final SectionDesk desk;
    private final Commands commands;

    DiscardController(OwnApplications applications, SectionDesk desk, Commands commands) {
        this.applications = applications;
        this.desk = desk;
        this.commands = commands;
    }

    @PostMapping("/my/discard")
    String discard(@RequestParam UUID commandId, @RequestParam long version) {
        Dossier dossier = applications.editable().dossier();
        commands.send(new DiscardApplication(dossier.applicationId(), version), commandId);
        desk.dropAll(dossier);
        return "redirect:" + ApplicantPath.LANDING;
    }
}
