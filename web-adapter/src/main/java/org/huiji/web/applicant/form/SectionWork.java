package org.huiji.web.applicant.form;

import java.util.List;
import java.util.Optional;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.section.Picture;
import org.huiji.application.section.Section;
import org.huiji.web.applicant.draft.Draft;
import org.jspecify.annotations.Nullable;

/**
 * One page while its owner works on it: what is saved, what stands typed, and a draft that others have overtaken.
 *
 * @param answers what the page shows
 * @param portrait the portrait that goes with them
 * @param draft the draft shown; {@code null} when the saved section is
 * @param outdated a draft begun before the section was saved by other ways; offered for comparison (decision 36)
 */
public record SectionWork(
        SectionForm form,
        ApplicationState.Editable application,
        TypedAnswers answers,
        @Nullable Picture portrait,
        @Nullable Draft draft,
        @Nullable Draft outdated) {

    public Dossier dossier() {
        return application.dossier();
    }

    public long revision() {
        return dossier().revisionOf(form.section());
    }

    public Optional<Section> saved() {
        return dossier().section(form.section());
    }

    /** The same page with what was just sent. */
    public SectionWork with(TypedAnswers sent) {
        return new SectionWork(form, application, sent, portrait, draft, outdated);
    }

    /** The same page with another portrait. */
    public SectionWork withPortrait(Picture uploaded) {
        return new SectionWork(form, application, answers, uploaded, draft, outdated);
    }

    /** The forms in the order of the pages. */
    public static List<SectionForm> inOrder(List<SectionForm> forms) {
        return forms.stream()
                .sorted((first, second) -> first.section().compareTo(second.section()))
                .toList();
    }

    @Override
    public String toString() {
        return "SectionWork[" + form.section() + "]";
    }
}
