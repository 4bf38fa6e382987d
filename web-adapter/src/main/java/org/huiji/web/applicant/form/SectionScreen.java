package org.huiji.web.applicant.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.Field;
import org.huiji.application.section.Section;
import org.huiji.review.ReviewDates;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.draft.Draft;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.FieldPresenter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a page of answers before its owner. */
@Component
public class SectionScreen {

    /** The id of the form on every page of answers. */
    public static final String FORM_ID = "section-form";

    private final SectionDesk desk;
    private final ProgressList progress;
    private final FieldPresenter fields;
    private final DatePresenter dates;
    private final SectionWarnings warnings;
    private final FreshIds ids;
    private final Clock clock;

    public SectionScreen(
            SectionDesk desk,
            ProgressList progress,
            FieldPresenter fields,
            DatePresenter dates,
            SectionWarnings warnings,
            FreshIds ids,
            Clock clock) {
        this.desk = desk;
        this.progress = progress;
        this.fields = fields;
        this.dates = dates;
        this.warnings = warnings;
        this.ids = ids;
        this.clock = clock;
    }

    /** One answer that a draft overtaken by others has differently. */
    public record Difference(String label, String saved, String typed) {

        @Override
        public String toString() {
            return "Difference[…]";
        }
    }

    /** The page as its owner left it; answers the view. */
    public String show(SectionForm form, Model model) {
        return show(desk.open(form), new Problems(), model);
    }

    /** The page with what is wrong on it. */
    public String show(SectionWork work, Problems problems, Model model) {
        SectionForm form = work.form();
        model.addAttribute("form", work.answers());
        model.addAttribute("portrait", work.portrait());
        model.addAttribute("section", form.section().name());
        model.addAttribute("path", ApplicantPath.of(form.section()));
        model.addAttribute("sectionRevision", work.revision());
        model.addAttribute("commandId", ids.next());
        model.addAttribute("warnings", warnings.of(desk.read(work).section()));
        model.addAttribute("filledInAdvance", desk.isFilledInAdvance(work));
        model.addAttribute("findings", Findings.of(work.dossier(), form.section()));
        model.addAttribute("today", LocalDate.now(clock.withZone(ReviewDates.ZONE)));
        model.addAttribute(Problems.MODEL_NAME, problems);
        model.addAttribute("draftSeen", draftSeen(work));
        Optional.ofNullable(work.draft())
                .ifPresent(draft -> model.addAttribute("savedAt", dates.time(draft.savedAt())));
        Optional.ofNullable(work.outdated()).ifPresent(draft -> addComparison(work, draft, model));
        progress.addTo(model, work.dossier(), form.section(), problems.count(), FORM_ID);
        return "applicant" + ApplicantPath.of(form.section()).substring(ApplicantPath.LANDING.length());
    }

    /** The page that kept what stands as a draft, shown or offered; empty where none does. */
    private static String draftSeen(SectionWork work) {
        Draft draft = work.draft() == null ? work.outdated() : work.draft();
        return draft == null || draft.keptBy() == null ? "" : String.valueOf(draft.keptBy());
    }

    private void addComparison(SectionWork work, Draft outdated, Model model) {
        Section typed = desk.read(work.with(outdated.answers())).section();
        Map<Field, String> saved = work.saved().<Map<Field, String>>map(Section::answers).orElseGet(TreeMap::new);
        List<Difference> differences = new ArrayList<>();
        for (Field question : work.form().questions()) {
            String before = saved.getOrDefault(question, "");
            String after = typed.answers().getOrDefault(question, "");
            if (!before.equals(after)) {
                differences.add(new Difference(
                        fields.label(question), fields.display(question, before), fields.display(question, after)));
            }
        }
        model.addAttribute("differences", differences);
        model.addAttribute("outdatedAt", dates.minute(outdated.savedAt()));
    }
}
