package org.huiji.web.applicant.check;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.policy.SubmissionChecklist;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.form.SectionDesk;
import org.huiji.web.applicant.picture.StoredPictures;
import org.huiji.web.command.Commands;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.form.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page before submission. */
@Controller
@RequestMapping(ApplicantPath.CHECK)
class CheckController {

    /** The list of what is missing. */
    private static final String MISSING = "missing";

    private final OwnApplications applications;
    private final SectionDesk desk;
    private final CheckScreen screen;
    private final PledgeText pledge;
    private final Commands commands;
    private final StoredPictures pictures;
    private final ProblemMessages messages;

    CheckController(
            OwnApplications applications,
            SectionDesk desk,
            CheckScreen screen,
            PledgeText pledge,
            Commands commands,
            StoredPictures pictures,
            ProblemMessages messages) {
        this.applications = applications;
        this.desk = desk;
        this.screen = screen;
        this.pledge = pledge;
        this.commands = commands;
        this.pictures = pictures;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        return screen.show(applications.editable(), false, List.of(), new Problems(), model);
    }

    @PostMapping
    String submit(
            @RequestParam UUID commandId,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String pledgeDigest,
            @RequestParam(defaultValue = "false") boolean truthfulnessPledge,
            Model model) {
        ApplicationState state = applications.open().orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN_APPLICATION));
        Dossier dossier = state.dossier();
        List<String> lost = pictures.lost(dossier);
        if (state instanceof ApplicationState.Editable editable && !lost.isEmpty()) {
            return screen.show(editable, truthfulnessPledge, lost, incomplete(), model);
        }
        boolean agreed = truthfulnessPledge && pledge.pledge().digest().equals(pledgeDigest);
        try {
            commands.send(
                    new SubmitForReview(
                            dossier.applicationId(), version, agreed ? pledge.pledge() : null, desk.unsaved(dossier)),
                    commandId);
            return "redirect:" + ApplicantPath.STATUS;
        } catch (Refusal refusal) {
            return screen.show(
                    applications.editable(), truthfulnessPledge, List.of(), problems(refusal), model);
        }
    }

    /** What is missing stands on the page anyway; as an error it is said once, the first reason, and the pledge at its box. */
    private Problems problems(Refusal refusal) {
        Problems problems = new Problems();
        if (refusal.code() != RefusalCode.INCOMPLETE) {
            return messages.of(refusal);
        }
        refusal.problems().forEach(problem -> {
            if (problem.equals(SubmissionChecklist.NOTHING_CHANGED)) {
                problems.put(MISSING, messages.text(problem));
            } else if (problem.equals(SubmissionChecklist.PLEDGE_PROBLEM)) {
                problems.put(problem.at(), messages.text(problem));
            } else {
                problems.put(MISSING, messages.text(refusal));
            }
        });
        return problems;
    }

    private Problems incomplete() {
        return new Problems().put(MISSING, messages.text(new Refusal(RefusalCode.INCOMPLETE)));
    }
}
