package org.huiji.web.desk;

import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.port.FreshIds;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.web.command.Commands;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes steps that need nothing typed, and leads on: to where the step ends, or to where its refusal is explained. */
@Component
public class DeskSteps {

    /** The flash attribute with what was done. */
    public static final String DONE = "done";

    /** The flash attribute with why a step was refused. */
    public static final String REFUSED = "refused";

    private final Commands commands;
    private final RefusalWords words;
    private final Messages messages;
    private final FreshIds ids;

    DeskSteps(Commands commands, RefusalWords words, Messages messages, FreshIds ids) {
        this.ids = ids;
        this.commands = commands;
        this.words = words;
        this.messages = messages;
    }

    /** Sends the command and leads to {@code next}; {@code doneKey} says what was done. */
    String take(
            ApplicationCommand command, UUID commandId, String doneKey, String next, RedirectAttributes flash) {
        try {
            commands.send(command, commandId);
        } catch (Refusal refusal) {
            flash.addFlashAttribute(REFUSED, words.of(command.applicationId(), refusal));
            return "redirect:" + afterRefusal(command.applicationId(), refusal);
        }
        return done(doneKey, next, flash);
    }

    /** Leads on after a step that was taken. */
    public String done(String doneKey, String next, RedirectAttributes flash) {
        flash.addFlashAttribute(DONE, messages.text(doneKey));
        return "redirect:" + next;
    }

    /** The page of a step that asks for something: whose application it is, and what its command needs. */
    ModelAndView page(String view, DeskCase opened) {
        CaseFile file = opened.file();
        return new ModelAndView(view)
                .addObject("path", pathOf(file.applicationId()))
                .addObject("receiptNumber", file.receiptNumber())
                .addObject("applicantName", FactPresenter.name(file.dossier()))
                .addObject("version", file.version())
                .addObject("commandId", ids.next());
    }

    /** The address of an application's record. */
    public static String pathOf(UUID applicationId) {
        return "/desk/applications/" + applicationId;
    }

    /** Whoever lost it to somebody else goes on with the queue. */
    private static String afterRefusal(UUID applicationId, Refusal refusal) {
        boolean lost = refusal.code() == RefusalCode.FOREIGN_DEPARTMENT
                || refusal.code() == RefusalCode.CLAIMED_BY_ANOTHER
                || refusal.code() == RefusalCode.NOT_ALLOWED_IN_STATE;
        return lost ? QueueQuery.PATH : pathOf(applicationId);
    }
}
