package org.huiji.web.applicant;

import java.util.UUID;
import org.huiji.application.ApplicationCommand.DiscardApplication;
import org.huiji.application.Dossier;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.port.FreshIds;
import org.huiji.web.applicant.form.SectionDesk;
import org.huiji.web.command.Commands;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives an application up, once asked whether that is meant. */
@Controller
@RequestMapping(ApplicantPath.DISCARD)
class DiscardController {

    private final OwnApplications applications;
    private final SectionDesk desk;
    private final Commands commands;
    private final Messages messages;
    private final FreshIds ids;

    DiscardController(
            OwnApplications applications, SectionDesk desk, Commands commands, Messages messages, FreshIds ids) {
        this.applications = applications;
        this.desk = desk;
        this.commands = commands;
        this.messages = messages;
        this.ids = ids;
    }

    @GetMapping
    String ask(Model model) {
        Dossier dossier = applications.editable().dossier();
        model.addAttribute("amendment", dossier.amends() != null);
        model.addAttribute("receiptNumber", ReceiptNumber.of(dossier.applicationId()));
        model.addAttribute("version", dossier.version());
        model.addAttribute("commandId", ids.next());
        return "applicant/discard";
    }

    /** Back to the file, which an amendment given up leaves as it is; a first filing keeps its receipt only. */
    @PostMapping
    String discard(@RequestParam UUID commandId, @RequestParam long version, RedirectAttributes flash) {
        Dossier dossier = applications.editable().dossier();
        commands.send(new DiscardApplication(dossier.applicationId(), version), commandId);
        desk.dropAll(dossier);
        if (dossier.amends() == null) {
            return "redirect:" + ApplicantPath.receipt(dossier.applicationId());
        }
        flash.addFlashAttribute("done", messages.text("discard.amendment.done"));
        return "redirect:" + ApplicantPath.FILE;
    }
}
