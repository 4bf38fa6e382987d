package org.huiji.web.applicant.notice;

import java.util.UUID;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationState;
import org.huiji.application.Registration;
import org.huiji.application.port.FreshIds;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.command.Commands;
import org.huiji.web.presentation.FlowStep;
import org.huiji.web.presentation.LongText;
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

    static final String EDITION = "2026-1";

    private final LongText notice = LongText.read("texts/filing-notice.txt");
    private final OwnApplications applications;
    private final Accounts accounts;
    private final Commands commands;
    private final Messages messages;
    private final FreshIds ids;

    NoticeController(
            OwnApplications applications, Accounts accounts, Commands commands, Messages messages, FreshIds ids) {
        this.applications = applications;
        this.accounts = accounts;
        this.commands = commands;
        this.messages = messages;
        this.ids = ids;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("blocks", notice.blocks());
        model.addAttribute("edition", EDITION);
        model.addAttribute("commandId", ids.next());
        model.addAttribute("flow", FlowStep.at(1, "", "", messages.text("flow.note.afterwards")));
        return "applicant/notice";
    }

    @PostMapping
    String start(@RequestParam UUID commandId, @RequestParam String edition) {
        if (applications.open().isEmpty()) {
            UUID account = applications.accountId();
            commands.send(new StartApplication(applications.openId(), account, registration(account), edition),
                    commandId);
            return "redirect:" + ApplicantPath.PERSONAL_INFO;
        }
        boolean editable = applications.open().filter(ApplicationState.Editable.class::isInstance).isPresent();
        return "redirect:" + (editable ? ApplicantPath.PERSONAL_INFO : ApplicantPath.LANDING);
    }

    private Registration registration(UUID account) {
        return accounts.find(account)
                .map(AccountHolder::toRegistration)
                .orElseThrow(() -> new Elsewhere(ApplicantPath.HOME));
    }
}
