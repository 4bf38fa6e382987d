package org.huiji.web.applicant.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiji.application.ApplicationState;
import org.huiji.application.FieldProblem;
import org.huiji.application.Refusal;
import org.huiji.application.Rulebook;
import org.huiji.application.section.Field;
import org.huiji.application.validation.SectionRules;
import org.huiji.review.ReviewDates;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.draft.DraftOvertaken;
import org.huiji.web.command.Commands;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the buttons of a page do: the next step saves by command, every other way out keeps a draft first (decision 36). */
@Component
public class SectionSteps {

    private final SectionDesk desk;
    private final SectionScreen screen;
    private final Commands commands;
    private final ProblemMessages messages;
    private final Messages words;
    private final DatePresenter dates;
    private final Rulebook rulebook;
    private final Clock clock;

    public SectionSteps(
            SectionDesk desk,
            SectionScreen screen,
            Commands commands,
            ProblemMessages messages,
            Messages words,
            DatePresenter dates,
            Rulebook rulebook,
            Clock clock) {
        this.desk = desk;
        this.screen = screen;
        this.commands = commands;
        this.messages = messages;
        this.words = words;
        this.dates = dates;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Leaves the page by the button pressed; answers the view or the redirect. */
    public String leave(SectionForm form, SectionSubmission sent, Model model) {
        return leave(desk.open(form).with(sent.answers()), sent, model);
    }

    /** The same, for a page that brought more than answers. */
    public String leave(SectionWork work, SectionSubmission sent, Model model) {
        return leave(work, sent, new Problems(), model);
    }

    /** The same, for a page on which something besides the answers may stand in the way of saving. */
    public String leave(SectionWork work, SectionSubmission sent, Problems besides, Model model) {
        return sent.isNext() ? save(work, sent, besides, model) : keep(work, sent, model);
    }

    private String keep(SectionWork work, SectionSubmission sent, Model model) {
        try {
            desk.keep(work, sent);
        } catch (DraftOvertaken theirs) {
            return showBeside(theirs, work, sent, new Problems(), model);
        }
        return sent.way(work.form());
    }

    private String save(SectionWork work, SectionSubmission sent, Problems besides, Model model) {
        ReadSection read = desk.read(work);
        if (!read.problems().isEmpty() || !besides.isEmpty()) {
            Problems problems = inFormOrder(work, read);
            besides.keys().forEach(key -> problems.put(key, String.valueOf(besides.of(key))));
            return showAgain(work, sent, problems, model);
        }
        try {
            commands.send(
                    work.form().command(work.dossier().applicationId(), sent.sectionRevision(), read.section()),
                    sent.commandId());
        } catch (Refusal refusal) {
            return showAgain(work, sent, messages.of(refusal), model);
        }
        desk.saved(work, sent);
        work.form().saved(work.dossier(), read.section());
        return "redirect:" + after(work);
    }

    /** Who amends changes what they came for and is back at the list of what can be changed. */
    private static String after(SectionWork work) {
        boolean amending = work.application() instanceof ApplicationState.Draft && work.dossier().amends() != null;
        return amending ? ApplicantPath.AMENDMENT : ApplicantPath.after(work.form().section());
    }

    /** Keeps what stands on the page and shows it again with what is to be said about it. */
    public String showAgain(SectionWork work, SectionSubmission sent, Problems problems, Model model) {
        try {
            desk.keep(work, sent);
        } catch (DraftOvertaken theirs) {
            return showBeside(theirs, work, sent, problems, model);
        }
        String view = show(work, sent, problems, model);
        // kept since the page was opened, and by itself
        model.addAttribute("draftSeen", sent.commandId());
        return view;
    }

    /** Says that another window has kept the same page; pressing once more puts this one in its place. */
    private String showBeside(
            DraftOvertaken theirs, SectionWork work, SectionSubmission sent, Problems problems, Model model) {
        problems.general(words.text("applicant.draftElsewhere", dates.time(theirs.savedAt())));
        return show(work, sent, problems, model);
    }

    private String show(SectionWork work, SectionSubmission sent, Problems problems, Model model) {
        String view = screen.show(work, problems, model);
        // the page keeps what it was filled from, or a stale one would pass at the second try unseen
        model.addAttribute("sectionRevision", sent.sectionRevision());
        return view;
    }

    /** What could not be read, together with what the rules say of the rest, so that nobody corrects twice. */
    private Problems inFormOrder(SectionWork work, ReadSection read) {
        List<FieldProblem> unread = read.problems();
        Set<String> already = new HashSet<>(unread.stream().map(FieldProblem::at).toList());
        LocalDate today = LocalDate.now(clock.withZone(ReviewDates.ZONE));
        List<FieldProblem> all = new ArrayList<>(unread);
        if (!already.contains(Field.EMPLOYED.key())) {
            SectionRules.check(read.section(), work.dossier(), rulebook, today).stream()
                    .filter(problem -> !already.contains(problem.at()))
                    .forEach(all::add);
        }
        Problems problems = new Problems();
        work.form().questions().forEach(question -> all.stream()
                .filter(problem -> problem.at().equals(question.key()))
                .forEach(problem -> problems.put(problem.at(), messages.text(problem))));
        return problems;
    }
}
