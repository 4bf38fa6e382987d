package org.huiji.web.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.ReassignReview;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Refusal;
import org.huiji.web.access.Screen;
import org.huiji.web.command.Commands;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A head gives a review to a reviewer, or takes it from one and gives it to another. */
@Controller
@RequestMapping("/desk/applications/{id}/assign")
class AssignmentController {

    private final DeskAccess access;
    private final Colleagues colleagues;
    private final Commands commands;
    private final DeskSteps steps;
    private final RefusalWords words;

    AssignmentController(
            DeskAccess access,
            Colleagues colleagues,
            Commands commands,
            DeskSteps steps,
            RefusalWords words) {
        this.access = access;
        this.colleagues = colleagues;
        this.commands = commands;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return page(access.open(id, Screen.REVIEW), "", "");
    }

    /** Whoever saw it unclaimed assigns; whoever saw it claimed reassigns, with a reason. */
    @PostMapping
    ModelAndView assign(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID commandId,
            @RequestParam boolean again,
            @RequestParam(defaultValue = "") String reviewerId,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        String reviewer = TypedText.compact(reviewerId);
        ApplicationCommand command = again
                ? new ReassignReview(id, version, reviewer, reason)
                : new AssignReview(id, version, reviewer);
        try {
            commands.send(command, commandId);
        } catch (Refusal refusal) {
            return refused(id, reviewerId, reason, refusal);
        }
        return new ModelAndView(steps.done("desk.done.assigned", DeskSteps.pathOf(id), flash));
    }

    private ModelAndView refused(UUID id, String reviewerId, String reason, Refusal refusal) {
        String text = words.of(id, refusal);
        Problems problems = switch (refusal.code()) {
            case UNKNOWN_REVIEWER, OWN_APPLICATION, REVIEWER_ABSENT -> new Problems().put("reviewerId", text);
            case TEXT_LENGTH -> new Problems().put("reason", text);
            default -> new Problems().general(text);
        };
        ModelAndView page = page(access.open(id, Screen.REVIEW), reviewerId, reason)
                .addObject(Problems.MODEL_NAME, problems);
        page.setStatus(ReviewScreen.statusOf(refusal));
        return page;
    }

    private ModelAndView page(DeskCase opened, String reviewerId, String reason) {
        return steps.page("desk/assign", opened)
                .addObject("again", opened.file().status() == ApplicationStatus.IN_REVIEW)
                .addObject("reviewerName", opened.file().reviewerName())
                .addObject("reviewers", reviewers(opened))
                .addObject("reviewerId", reviewerId)
                .addObject("reason", reason);
    }

    private List<Option> reviewers(DeskCase opened) {
        return colleagues.choices(Set.of(opened.file().departmentCode())).stream()
                .filter(reviewer -> !reviewer.value().equals(opened.file().reviewerId()))
                .toList();
    }
}
