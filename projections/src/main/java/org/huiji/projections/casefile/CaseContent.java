package org.huiji.projections.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.ReviewRound;
import org.jspecify.annotations.Nullable;

/**
 * What the case file of one application keeps, sealed with its key.
 *
 * @param round the last review round, also after it ended; {@code null} before the first submission
 * @param reviewerName of the reviewer who took it up last
 */
record CaseContent(
        ApplicationState state,
        @Nullable ReviewRound round,
        @Nullable String reviewerName,
        List<CaseFile.StaffNote> notes) {

    CaseContent {
        notes = List.copyOf(notes);
    }

    static CaseContent of(ApplicationState first) {
        return new CaseContent(first, null, null, List.of());
    }

    CaseContent after(ApplicationState next) {
        return switch (next) {
            case ApplicationState.InReview review ->
                new CaseContent(next, review.round(), review.reviewerName(), notes);
            case ApplicationState.PendingReview pending -> new CaseContent(next, pending.round(), reviewerName, notes);
            case ApplicationState.Returned returned -> new CaseContent(next, returned.round(), reviewerName, notes);
            case ApplicationState.Approved approved -> new CaseContent(next, approved.round(), reviewerName, notes);
            case ApplicationState.Draft _ -> new CaseContent(next, null, null, notes);
            case ApplicationState.Discarded _,ApplicationState.Erased _ ->
                new CaseContent(next, round, reviewerName, notes);
        };
    }

    CaseContent with(CaseFile.StaffNote note) {
        List<CaseFile.StaffNote> more = new ArrayList<>(notes);
        more.add(note);
        return new CaseContent(state, round, reviewerName, more);
    }

    /** What the department may read: as submitted last, while the applicant corrects it as it was returned. */
    Optional<Dossier> shown() {
        if (round == null) {
            return Optional.empty();
        }
        return switch (state) {
            case ApplicationState.UnderReview review -> Optional.of(review.dossier());
            case ApplicationState.Approved approved -> Optional.of(approved.dossier());
            case ApplicationState.Returned returned -> Optional.ofNullable(returned.dossier().asReturned());
            case ApplicationState.Discarded discarded -> Optional.ofNullable(discarded.dossier().asReturned());
            case ApplicationState.Draft _,ApplicationState.Erased _ -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "CaseContent[" + state.dossier().applicationId() + "]";
    }
}
