package org.huiji.web.applicant.draft;

import java.time.Instant;
import org.huiji.application.section.Picture;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.form.TypedAnswers;
import org.jspecify.annotations.Nullable;

/**
 * What stands typed in one section.
 *
 * @param sectionRevision the revision of the saved section that it started from; shown while that is current (decision 36)
 * @param portrait the portrait uploaded with it, for personal information only
 */
public record Draft(
        SectionName section,
        long sectionRevision,
        TypedAnswers answers,
        @Nullable Picture portrait,
        Instant savedAt) {

    /** Whether the section was saved by other ways since this was begun. */
    public boolean isOutdated(long currentRevision) {
        return sectionRevision != currentRevision;
    }

    @Override
    public String toString() {
        return "Draft[" + section + "]";
    }
}
