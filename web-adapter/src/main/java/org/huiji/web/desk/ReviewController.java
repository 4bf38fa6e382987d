package org.huiji.web.desk;

import java.util.UUID;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.web.access.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review page and the steps that need nothing typed. */
@Controller
@RequestMapping("/desk/applications/{id}")
class ReviewController {

    private final DeskAccess access;
    private final ReviewScreen screen;
    private final DeskSteps steps;

    ReviewController(DeskAccess access, ReviewScreen screen, DeskSteps steps) {
        this.access = access;
        this.screen = screen;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return screen.show(access.open(id, Screen.REVIEW));
    }

    @PostMapping("/claim")
    String claim(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID commandId,
            RedirectAttributes flash) {
        return steps.take(
                new ClaimReview(id, version), commandId, "desk.done.claimed", DeskSteps.pathOf(id), flash);
    }

    @PostMapping("/release")
    String release(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID commandId,
            RedirectAttributes flash) {
        return steps.take(new ReleaseReview(id, version), commandId, "desk.done.released", QueueQuery.PATH, flash);
    }

    @PostMapping("/recall")
    String recall(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID commandId,
            RedirectAttributes flash) {
        return steps.take(
                new RecallReturn(id, version), commandId, "desk.done.recalled", DeskSteps.pathOf(id), flash);
    }
}
