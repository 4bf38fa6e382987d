package org.huiji.web.desk;

import java.util.UUID;
import org.huiji.web.access.Screen;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The full number for somebody who has not claimed the review: once, for a reason that is put on record (rule 24). */
@Controller
@RequestMapping("/desk/applications/{id}/unmask")
class UnmaskController {

    private static final String REASON = "unmaskReason";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final DeskAccess access;
    private final ReviewScreen screen;
    private final Messages messages;

    UnmaskController(DeskAccess access, ReviewScreen screen, Messages messages) {
        this.access = access;
        this.screen = screen;
        this.messages = messages;
    }

    /** Whoever loads the answer again sees the number masked. */
    @GetMapping
    String restart(@PathVariable UUID id) {
        return "redirect:" + DeskSteps.pathOf(id);
    }

    @PostMapping
    ModelAndView unmask(@PathVariable UUID id, @RequestParam(name = REASON, defaultValue = "") String typed) {
        String reason = TypedText.lines(typed).strip();
        int length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST || length > LONGEST) {
            Problems problems = new Problems().put(REASON, messages.text("desk.unmask.problem"));
            return screen.again(access.open(id, Screen.REVIEW), ReviewForm.EMPTY, problems).addObject(REASON, typed);
        }
        return screen.unmasked(access.open(id, Screen.UNMASKED, reason));
    }
}
