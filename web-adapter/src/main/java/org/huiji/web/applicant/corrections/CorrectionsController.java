package org.huiji.web.applicant.corrections;

import java.util.UUID;
import org.huiji.application.ApplicationCommand.ExplainFinding;
import org.huiji.application.ApplicationState;
import org.huiji.application.Refusal;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.corrections.CorrectionsScreen.TypedExplanation;
import org.huiji.web.command.Commands;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.form.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what was found wrong. */
@Controller
class CorrectionsController {

    private final OwnApplications applications;
    private final CorrectionsScreen screen;
    private final Commands commands;
    private final ProblemMessages messages;

    CorrectionsController(
            OwnApplications applications, CorrectionsScreen screen, Commands commands, ProblemMessages messages) {
        this.applications = applications;
        this.screen = screen;
        this.commands = commands;
        this.messages = messages;
    }

    @GetMapping(ApplicantPath.CORRECTIONS)
    String show(Model model) {
        return screen.show(returned(), TypedExplanation.NONE, new Problems(), model);
    }

    @PostMapping("/my/corrections/{findingId}/explain")
    String explain(
            @PathVariable UUID findingId,
            @RequestParam UUID commandId,
            @RequestParam(defaultValue = "") String explanation,
            Model model) {
        try {
            commands.send(new ExplainFinding(applications.openId(), findingId, explanation), commandId);
            return "redirect:" + ApplicantPath.CORRECTIONS;
        } catch (Refusal refusal) {
            TypedExplanation typed = new TypedExplanation(findingId.toString(), explanation);
            Problems problems = new Problems().put("explanation-" + findingId, messages.text(refusal));
            return screen.show(returned(), typed, problems, model);
        }
    }

    private ApplicationState.Returned returned() {
        return applications.open()
                .filter(ApplicationState.Returned.class::isInstance)
                .map(ApplicationState.Returned.class::cast)
                .orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
    }
}
