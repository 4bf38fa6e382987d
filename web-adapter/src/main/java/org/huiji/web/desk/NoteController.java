package org.huiji.web.desk;

import java.util.UUID;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.Refusal;
import org.huiji.web.access.Screen;
import org.huiji.web.command.Commands;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes of staff for staff. */
@Controller
class NoteController {

    private final DeskAccess access;
    private final ReviewScreen screen;
    private final OpinionDesk opinions;
    private final Commands commands;
    private final DeskSteps steps;
    private final Messages messages;

    NoteController(
            DeskAccess access,
            ReviewScreen screen,
            OpinionDesk opinions,
            Commands commands,
            DeskSteps steps,
            Messages messages) {
        this.access = access;
        this.screen = screen;
        this.opinions = opinions;
        this.commands = commands;
        this.steps = steps;
        this.messages = messages;
    }

    /** The command's id is the note's, so that pressing twice leaves one note. Marks that stand on the page stay there. */
    @PostMapping("/desk/applications/{id}/notes")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam UUID commandId,
            @RequestParam(defaultValue = "") String note,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        opinions.keepOfReview(access.goOn(id), typed, version);
        ReviewForm form = ReviewForm.from(typed);
        try {
            commands.send(new AddStaffNote(id, commandId, note), commandId);
        } catch (Refusal refusal) {
            return screen.refused(access.open(id, Screen.REVIEW), form, refusal).addObject("note", note);
        }
        return form.verdicts().isEmpty()
                ? new ModelAndView(steps.done("desk.done.noted", DeskSteps.pathOf(id) + "#notes", flash))
                : screen.show(access.open(id, Screen.REVIEW), form)
                        .addObject(DeskSteps.DONE, messages.text("desk.done.noted"));
    }
}
