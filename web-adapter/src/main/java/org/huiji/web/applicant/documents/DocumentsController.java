package org.huiji.web.applicant.documents;

import java.util.Optional;
import java.util.Set;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.Dossier;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.section.DocumentSlot;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.form.SectionSubmission;
import org.huiji.web.applicant.picture.PictureProblem;
import org.huiji.web.applicant.picture.PictureRejected;
import org.huiji.web.command.Commands;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The page of documents. */
@Controller
@RequestMapping(ApplicantPath.DOCUMENTS)
class DocumentsController {

    private final OwnApplications applications;
    private final DocumentsScreen screen;
    private final SlotSteps steps;
    private final TypedSubstitutes substitutes;
    private final Commands commands;
    private final ProblemMessages refusals;
    private final Messages messages;

    DocumentsController(
            OwnApplications applications,
            DocumentsScreen screen,
            SlotSteps steps,
            TypedSubstitutes substitutes,
            Commands commands,
            ProblemMessages refusals,
            Messages messages) {
        this.applications = applications;
        this.screen = screen;
        this.steps = steps;
        this.substitutes = substitutes;
        this.commands = commands;
        this.refusals = refusals;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        Dossier dossier = applications.editable().dossier();
        return screen.show(dossier, substitutes.of(dossier), new Problems(), model);
    }

    @PostMapping
    String leave(
            @RequestParam MultiValueMap<String, String> parameters, MultipartHttpServletRequest request, Model model) {
        DocumentsSubmission sent = new DocumentsSubmission(parameters,
                new LinkedMultiValueMap<>(request.getMultiFileMap()));
        Problems problems = new Problems();
        Set<DocumentSlot> asked = RequiredDocuments.of(applications.changeable().dossier());
        // another window may have answered so that the slot is gone from the page meanwhile
        sent.slot().filter(slot -> !asked.contains(slot))
                .ifPresent(slot -> problems.general(refusals.text(new Refusal(RefusalCode.SLOT_NOT_ASKED))));
        asked.forEach(slot -> fill(slot, sent, problems));
        Dossier dossier = applications.editable().dossier();
        substitutes.keep(dossier, sent);
        if (!problems.isEmpty()) {
            return screen.show(dossier, substitutes.of(dossier), problems, model);
        }
        return SectionSubmission.wayOut(sent.go(), target(sent));
    }

    private void fill(DocumentSlot slot, DocumentsSubmission sent, Problems problems) {
        Dossier dossier = applications.editable().dossier();
        try {
            Optional<ApplicationCommand> command = steps.command(slot, dossier, sent);
            command.ifPresent(step -> commands.send(step, sent.commandId(slot)));
        } catch (PictureRejected rejected) {
            problems.put(slot.name(), text(slot, rejected.problem(), dossier));
        } catch (Refusal refusal) {
            problems.put(slot.name(), text(refusal));
        }
    }

    private String text(DocumentSlot slot, PictureProblem problem, Dossier dossier) {
        return messages.text(problem.messageKey(), screen.label(slot, dossier));
    }

    private String text(Refusal refusal) {
        return refusal.problems().isEmpty()
                ? refusals.text(refusal)
                : refusals.text(refusal.problems().getFirst());
    }

    private static String target(DocumentsSubmission sent) {
        return switch (sent.go()) {
            case SectionSubmission.NEXT -> ApplicantPath.CHECK;
            case SectionSubmission.PREVIOUS -> ApplicantPath.QUALIFICATION;
            case SectionSubmission.EXIT -> ApplicantPath.HOME;
            default -> ApplicantPath.isLinked(sent.go()) ? sent.go() : ApplicantPath.DOCUMENTS + anchor(sent);
        };
    }

    /** Back to the slot that was worked on. */
    private static String anchor(DocumentsSubmission sent) {
        return sent.slot().map(slot -> "#" + slot).orElse("");
    }
}
