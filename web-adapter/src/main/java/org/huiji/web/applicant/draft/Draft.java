package org.huiji.web.applicant.draft;

import java.time.Instant;
import java.util.UUID;
import org.huiji.application.section.Picture;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.form.TypedAnswers;
import org.jspecify.annotations.Nullable;

/**
 * What stands typed in one section.
 *
 * @param sectionRevision the revision of the saved section that it started from; shown while that is current (decision 36)
 * @param portrait the portrait uploaded with it, for personal information only
 * @param keptBy the page that kept it, {@code null} for none
 */
public record Draft(
        SectionName section,
        long sectionRevision,
        TypedAnswers answers,
        @Nullable Picture portrait,
        Instant savedAt,
        @Nullable UUID keptBy) {

    /** What a page wants to have kept; when is said by keeping it. */
    public static Draft toKeep(
            SectionName section, long sectionRevision, TypedAnswers answers, @Nullable Picture portrait,
            DraftPage page) {
        return new Draft(section, sectionRevision, answers, portrait, Instant.EPOCH, page.shown());
    }

    /** Whether the section was saved by other ways since this was begun. */
    public boolean isOutdated(long currentRevision) {
        return sectionRevision != currentRevision;
    }

    @Override
    public String toString() {
        return "Draft[" + section + "]";
    }
}
