package org.huiji.web.applicant.notice;

import java.util.UUID;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationState;
import org.huiji.application.port.FreshIds;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.OwnRegistration;
import org.huiji.web.command.Commands;
import org.huiji.web.presentation.FlowStep;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notice; the next step opens the application with the edition that was read, or goes on with the open one. */
@Controller
@RequestMapping(ApplicantPath.NOTICE)
class NoticeController {

    private final FilingNotice notice;
    private final OwnApplications applications;
    private final OwnRegistration registration;
    private final Commands commands;
    private final Messages messages;
    private final FreshIds ids;

    NoticeController(
            FilingNotice notice,
            OwnApplications applications,
            OwnRegistration registration,
            Commands commands,
            Messages messages,
            FreshIds ids) {
        this.notice = notice;
        this.applications = applications;
        this.registration = registration;
        this.commands = commands;
        this.messages = messages;
        this.ids = ids;
    }

    @GetMapping
    String show(Model model) {
        requireNoFile();
        model.addAttribute("blocks", notice.blocks());
        model.addAttribute("edition", FilingNotice.EDITION);
        model.addAttribute("commandId", ids.next());
        model.addAttribute("flow", FlowStep.at(1, "", "", messages.text("flow.note.afterwards")));
        return "applicant/notice";
    }

    @PostMapping
    String start(@RequestParam UUID commandId, @RequestParam String edition) {
        requireNoFile();
        if (applications.open().isEmpty()) {
            commands.send(
                    new StartApplication(
                            applications.openId(), applications.accountId(), registration.get(), edition),
                    commandId);
            return "redirect:" + ApplicantPath.PERSONAL_INFO;
        }
        boolean editable = applications.open().filter(ApplicationState.Editable.class::isInstance).isPresent();
        return "redirect:" + (editable ? ApplicantPath.PERSONAL_INFO : ApplicantPath.LANDING);
    }

    /** Who has a file amends it; a second first filing would begin from nothing. */
    private void requireNoFile() {
        if (applications.open().isEmpty() && applications.approved().isPresent()) {
            throw new Elsewhere(ApplicantPath.FILE);
        }
    }
}
