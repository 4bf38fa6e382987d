package org.huiji.projections.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent.StaffNoteAdded;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.ReviewRound;
import org.huiji.application.port.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one application make of its case file.
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

    /** @param events all of the application, in order */
    static CaseContent of(List<RecordedEvent> events) {
        CaseContent content = new CaseContent(
                ApplicationState.evolve(null, events.getFirst().event()), null, null, List.of());
        for (RecordedEvent recorded : events.subList(1, events.size())) {
            content = content.after(recorded);
        }
        return content;
    }

    private CaseContent after(RecordedEvent recorded) {
        CaseContent now = after(ApplicationState.evolve(state, recorded.event()));
        return recorded.event() instanceof StaffNoteAdded added ? now.with(note(added, recorded.actor())) : now;
    }

    private static CaseFile.StaffNote note(StaffNoteAdded added, Actor author) {
        return new CaseFile.StaffNote(added.noteId(), added.occurredAt(), author.id(), author.displayName(),
                author.departmentCode(), added.text().read().orElse(""));
    }

    private CaseContent after(ApplicationState next) {
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

    private CaseContent with(CaseFile.StaffNote note) {
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
