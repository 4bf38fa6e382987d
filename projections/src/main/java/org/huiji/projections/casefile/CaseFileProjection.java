package org.huiji.projections.casefile;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.StaffNoteAdded;
import org.huiji.application.ApplicationState;
import org.huiji.application.CommandContext;
import org.huiji.application.Dossier;
import org.huiji.projections.ReadModels;
import org.huiji.projections.casefile.CaseFile.StaffNote;
import org.huiji.projections.following.FollowedRows;
import org.huiji.projections.following.Past;
import org.huiji.projections.following.SealedContent;
import org.springframework.stereotype.Component;

/** Follows every application with all that it holds, from its first submission on. */
@Component
@ProcessingGroup(ReadModels.CASE_FILE)
class CaseFileProjection {

    private final FollowedRows<CaseFileRow> rows;
    private final SealedContent content;
    private final CaseTokens tokens;
    private final Past past;

    CaseFileProjection(CaseFileRows rows, EntityManager entities, SealedContent content, CaseTokens tokens,
            Past past) {
        this.rows = new FollowedRows<>(rows, entities);
        this.content = content;
        this.tokens = tokens;
        this.past = past;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence, MetaData metaData) {
        Optional<CaseFileRow> known = rows.find(event.applicationId());
        if (known.isEmpty() && event instanceof ApplicationSubmittedForReview) {
            begin(event, sequence);
        } else if (known.isPresent() && !known.get().holds(sequence)) {
            follow(known.get(), event, sequence, metaData);
        }
    }

    /** Nothing is begun for whom the key was destroyed meanwhile. */
    private void begin(ApplicationEvent submission, long sequence) {
        ApplicationState filledIn = ApplicationState.fold(past.before(submission, sequence));
        CaseContent submitted = CaseContent.of(filledIn).after(ApplicationState.evolve(filledIn, submission));
        byte[] sealed = content.seal(ReadModels.CASE_FILE, submission.applicationId(), submitted);
        if (sealed != null) {
            Dossier dossier = submitted.state().dossier();
            CaseFileRow row = new CaseFileRow(submission.applicationId(), dossier.accountId(), sealed);
            show(row, submitted);
            tokens.index(row, dossier);
            row.reach(sequence);
            rows.add(row);
        }
    }

    private void follow(CaseFileRow row, ApplicationEvent event, long sequence, MetaData metaData) {
        Optional<CaseContent> former = content.open(ReadModels.CASE_FILE, row, CaseContent.class);
        Optional<CaseContent> now = former.map(known -> after(known, event, metaData))
                .filter(CaseFileProjection::isKept);
        if (now.isEmpty()) {
            rows.remove(row); // also when its key was destroyed
            return;
        }
        content.hold(ReadModels.CASE_FILE, row, now.get());
        show(row, now.get());
        tokens.follow(row, former.get().state().dossier(), now.get().state().dossier());
        row.reach(sequence);
    }

    private static void show(CaseFileRow row, CaseContent now) {
        row.departmentCode = now.round() == null ? null : now.round().departmentCode();
    }

    private static CaseContent after(CaseContent former, ApplicationEvent event, MetaData metaData) {
        CaseContent now = former.after(ApplicationState.evolve(former.state(), event));
        return event instanceof StaffNoteAdded added
                ? now.with(note(added, CommandContext.actorFrom(metaData)))
                : now;
    }

    private static StaffNote note(StaffNoteAdded added, Actor author) {
        return new StaffNote(added.noteId(), added.occurredAt(), author.id(), author.displayName(),
                author.departmentCode(), added.text().read().orElse(""));
    }

    /** What was given up before anybody saw it is nobody's case. */
    private static boolean isKept(CaseContent content) {
        return switch (content.state()) {
            case ApplicationState.Discarded _ -> content.round() != null;
            case ApplicationState.Erased _ -> false;
            case ApplicationState.Editable _,ApplicationState.UnderReview _,ApplicationState.Approved _ -> true;
        };
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }
}
