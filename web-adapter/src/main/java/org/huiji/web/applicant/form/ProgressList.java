package org.huiji.web.applicant.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiji.application.Dossier;
import org.huiji.application.policy.Amendments;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.FlowStep;
import org.huiji.web.presentation.Messages;
import org.huiji.web.presentation.Progress;
import org.huiji.web.presentation.Progress.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the three stages and the list of sections around a page, each with its state. */
@Component
public class ProgressList {

    private final SectionDesk desk;
    private final Messages messages;
    private final DatePresenter dates;

    public ProgressList(SectionDesk desk, Messages messages, DatePresenter dates) {
        this.desk = desk;
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * Adds {@code progress} and {@code flow} to the model.
     *
     * @param current the section shown, {@code null} for the check before submission
     * @param problems how many problems the section shown has
     * @param formId the form that leaving has to submit, {@code null} where there is nothing to lose
     */
    public void addTo(
            Model model, Dossier dossier, @Nullable SectionName current, int problems, @Nullable String formId) {
        Set<SectionName> drafts = desk.unsaved(dossier);
        List<Progress.Entry> entries = new ArrayList<>();
        for (SectionName section : SectionName.values()) {
            boolean shown = section == current;
            String path = ApplicantPath.of(section);
            entries.add(shown && problems > 0
                    ? new Progress.Entry(
                            entries.size() + 1, "section." + section.name(), path, State.PROBLEMS, problems, true)
                    : Progress.Entry.of(section, path, state(section, dossier, drafts), shown));
        }
        boolean complete = entries.stream().allMatch(Progress.Entry::isDone) && !Amendments.isWithoutChange(dossier);
        entries.add(Progress.Entry.check(
                ApplicantPath.CHECK, complete ? State.READY : State.UNAVAILABLE, current == null));
        Progress progress = new Progress(entries, formId);
        model.addAttribute("progress", progress);
        model.addAttribute("flow", flow(dossier, progress));
    }

    private List<FlowStep> flow(Dossier dossier, Progress progress) {
        return FlowStep.at(
                2,
                messages.text("flow.note.read", dates.day(dossier.startedAt())),
                messages.text("flow.note.filling", Long.toString(progress.done())),
                messages.text("flow.note.afterwards"));
    }

    private static State state(SectionName section, Dossier dossier, Set<SectionName> drafts) {
        if (Findings.open(dossier, section) > 0) {
            return State.NEEDS_CORRECTION;
        }
        if (drafts.contains(section)) {
            return State.DRAFT;
        }
        if (section == SectionName.DOCUMENTS) {
            return documents(dossier);
        }
        return dossier.section(section).isPresent() ? State.SAVED : State.UNTOUCHED;
    }

    private static State documents(Dossier dossier) {
        if (dossier.documents().isEmpty()) {
            return State.UNTOUCHED;
        }
        boolean complete = dossier.sectionRevisions().containsKey(SectionName.QUALIFICATION)
                && dossier.documents().keySet().containsAll(RequiredDocuments.of(dossier));
        return complete ? State.SAVED : State.DRAFT;
    }
}
