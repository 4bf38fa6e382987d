package org.huiji.web.applicant.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.Rulebook;
import org.huiji.application.policy.SubmissionChecklist;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.huiji.review.ReviewDates;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.ApplicationOverview;
import org.huiji.web.applicant.amendment.AmendedItems;
import org.huiji.web.applicant.form.ProgressList;
import org.huiji.web.applicant.form.SectionDesk;
import org.huiji.web.applicant.form.SectionWarnings;
import org.huiji.web.applicant.form.SectionWarnings.Warning;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts all answers before their owner once more, with what is missing and what was typed but not saved. */
@Component
class CheckScreen {

    private final SectionDesk desk;
    private final AmendedItems amended;
    private final ApplicationOverview overview;
    private final ProgressList progress;
    private final ProblemMessages messages;
    private final SectionWarnings warnings;
    private final Messages texts;
    private final PledgeText pledge;
    private final Rulebook rulebook;
    private final FreshIds ids;
    private final Clock clock;

    CheckScreen(
            SectionDesk desk,
            AmendedItems amended,
            ApplicationOverview overview,
            ProgressList progress,
            ProblemMessages messages,
            SectionWarnings warnings,
            Messages texts,
            PledgeText pledge,
            Rulebook rulebook,
            FreshIds ids,
            Clock clock) {
        this.desk = desk;
        this.amended = amended;
        this.overview = overview;
        this.progress = progress;
        this.messages = messages;
        this.warnings = warnings;
        this.texts = texts;
        this.pledge = pledge;
        this.rulebook = rulebook;
        this.ids = ids;
        this.clock = clock;
    }

    /** One thing still to be done, and where. */
    record Missing(String text, String path) {

        @Override
        public String toString() {
            return "Missing[…]";
        }
    }

    /** A section with a draft that differs from what is saved. */
    record Unsaved(SectionName section, String path) {}

    /** With the fields and slots whose pictures turned out to be lost. */
    String show(
            ApplicationState.Editable state, boolean agreed, List<String> lost, Problems problems, Model model) {
        Dossier dossier = state.dossier();
        model.addAttribute("sections", overview.sections(dossier));
        model.addAttribute("documents", overview.documents(dossier));
        model.addAttribute(
                "portrait",
                Optional.ofNullable(dossier.personalInfo()).map(info -> info.portrait()).orElse(null));
        model.addAttribute("amendment", dossier.amends() != null);
        model.addAttribute("changes", amended.of(dossier));
        model.addAttribute("missing", missing(dossier, lost));
        model.addAttribute("unsaved", unsaved(dossier));
        model.addAttribute("warnings", warnings(dossier));
        model.addAttribute("pledge", pledge.pledge());
        model.addAttribute("pledgeBlocks", pledge.blocks());
        model.addAttribute("agreed", agreed);
        model.addAttribute("returned", state instanceof ApplicationState.Returned);
        model.addAttribute("version", dossier.version());
        model.addAttribute("commandId", ids.next());
        model.addAttribute(Problems.MODEL_NAME, problems);
        progress.addTo(model, dossier, null, 0, null);
        return "applicant/check";
    }

    private List<Unsaved> unsaved(Dossier dossier) {
        return desk.unsaved(dossier).stream()
                .map(section -> new Unsaved(section, ApplicantPath.of(section)))
                .toList();
    }

    private List<Warning> warnings(Dossier dossier) {
        return Arrays.stream(SectionName.values())
                .flatMap(section -> dossier.section(section).stream())
                .flatMap(section -> warnings.of(section).stream())
                .toList();
    }

    private List<Missing> missing(Dossier dossier, List<String> lost) {
        LocalDate today = LocalDate.now(clock.withZone(ReviewDates.ZONE));
        List<Missing> missing = new ArrayList<>();
        lost.forEach(at -> missing.add(new Missing(texts.text("picture.lost", messages.label(at)), path(at))));
        for (FieldProblem problem : SubmissionChecklist.check(dossier, rulebook, today)) {
            missing.add(new Missing(messages.text(problem), path(problem.at())));
        }
        return missing;
    }

    /** The page on which a problem is mended. */
    private static String path(String at) {
        if (at.equals(SubmissionChecklist.NOTHING_CHANGED.at())) {
            return ApplicantPath.AMENDMENT;
        }
        for (SectionName section : SectionName.values()) {
            if (section.name().equals(at)) {
                return ApplicantPath.of(section);
            }
        }
        for (DocumentSlot slot : DocumentSlot.values()) {
            if (slot.name().equals(at)) {
                return ApplicantPath.DOCUMENTS + "#" + at;
            }
        }
        return Field.withKey(at)
                .map(field -> ApplicantPath.of(field.section()) + "#" + Problems.anchor(at))
                .orElse(isId(at) ? ApplicantPath.CORRECTIONS + "#finding-" + at : ApplicantPath.CHECK);
    }

    private static boolean isId(String at) {
        try {
            return UUID.fromString(at).toString().equals(at);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
