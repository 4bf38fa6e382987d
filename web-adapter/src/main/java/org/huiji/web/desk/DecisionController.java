package org.huiji.web.desk;

import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.Refusal;
import org.huiji.web.access.Screen;
import org.huiji.web.command.Commands;
import org.huiji.web.form.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Return and approval: each is shown as it will be before it is confirmed. */
@Controller
@RequestMapping("/desk/applications/{id}")
class DecisionController {

    private final DeskAccess access;
    private final ReviewScreen screen;
    private final DecisionPages pages;
    private final ReturnCheck check;
    private final OpinionDesk opinions;
    private final Commands commands;
    private final DeskSteps steps;

    DecisionController(
            DeskAccess access,
            ReviewScreen screen,
            DecisionPages pages,
            ReturnCheck check,
            OpinionDesk opinions,
            Commands commands,
            DeskSteps steps) {
        this.access = access;
        this.screen = screen;
        this.pages = pages;
        this.check = check;
        this.opinions = opinions;
        this.commands = commands;
        this.steps = steps;
    }

    /** Whoever loads a preview, or another answer to something sent from the review, again starts from the review. */
    @GetMapping({"/return", "/approve", "/notes", "/opinion", "/phrase/{key}"})
    String restart(@PathVariable UUID id) {
        return "redirect:" + DeskSteps.pathOf(id);
    }

    @PostMapping(path = "/return", params = "step=preview")
    ModelAndView previewReturn(
            @PathVariable UUID id, @RequestParam long version, @RequestParam MultiValueMap<String, String> typed) {
        DeskCase opened = access.open(id, Screen.REVIEW);
        opinions.keepOfReview(opened, typed, version);
        ReviewForm form = ReviewForm.from(typed);
        Problems problems = check.forReturn(form);
        return problems.isEmpty()
                ? pages.returning(opened, form, version)
                : screen.again(opened, form, problems);
    }

    @PostMapping(path = {"/return", "/approve"}, params = "step=edit")
    ModelAndView edit(
            @PathVariable UUID id, @RequestParam long version, @RequestParam MultiValueMap<String, String> typed) {
        DeskCase opened = access.open(id, Screen.REVIEW);
        opinions.keepOfReview(opened, typed, version);
        return screen.show(opened, ReviewForm.from(typed));
    }

    @PostMapping(path = "/return", params = "step=confirm")
    ModelAndView confirmReturn(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID commandId,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        ReviewForm form = ReviewForm.from(typed);
        return decide(
                new ReturnApplication(id, version, form.findings(commandId)), commandId, form, "returned", flash);
    }

    @PostMapping(path = "/approve", params = "step=preview")
    ModelAndView previewApproval(
            @PathVariable UUID id, @RequestParam long version, @RequestParam MultiValueMap<String, String> typed) {
        DeskCase opened = access.open(id, Screen.REVIEW);
        opinions.keepOfReview(opened, typed, version);
        ReviewForm form = ReviewForm.from(typed);
        Problems problems = check.forApproval(form);
        return problems.isEmpty()
                ? pages.approving(opened, form, version)
                : screen.again(opened, form, problems);
    }

    @PostMapping(path = "/approve", params = "step=confirm")
    ModelAndView confirmApproval(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID commandId,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        return decide(
                new ApproveApplication(id, version), commandId, ReviewForm.from(typed), "approved", flash);
    }

    private ModelAndView decide(
            ApplicationCommand command, UUID commandId, ReviewForm form, String done, RedirectAttributes flash) {
        UUID id = command.applicationId();
        try {
            commands.send(command, commandId);
        } catch (Refusal refusal) {
            return screen.refused(access.open(id, Screen.REVIEW), form, refusal);
        }
        return new ModelAndView(steps.done("desk.done." + done, DeskSteps.pathOf(id), flash));
    }
}
