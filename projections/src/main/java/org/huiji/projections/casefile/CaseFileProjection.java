package org.huiji.projections.casefile;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.StaffNoteAdded;
import org.huiji.application.ApplicationState;
import org.huiji.application.CommandContext;
import org.huiji.application.Dossier;
import org.huiji.projections.ReadModels;
import org.huiji.projections.casefile.CaseFile.StaffNote;
import org.huiji.projections.following.AppliedEvents;
import org.huiji.projections.following.Portion;
import org.huiji.projections.following.SealedContent;
import org.springframework.stereotype.Component;

/** Follows every application with all that it holds. */
@Component
@ProcessingGroup(ReadModels.CASE_FILE)
class CaseFileProjection {

    private final CaseFileRows rows;
    private final AppliedEvents applied;
    private final SealedContent content;
    private final CaseTokens tokens;

    CaseFileProjection(CaseFileRows rows, AppliedEvents applied, SealedContent content, CaseTokens tokens) {
        this.rows = rows;
        this.applied = applied;
        this.content = content;
        this.tokens = tokens;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence, MetaData metaData) {
        Portion.ahead(rows::findAllById);
        UUID id = event.applicationId();
        if (!applied.isFirstTime(ReadModels.CASE_FILE, id, sequence)) {
            return;
        }
        if (sequence == 0) {
            begin(id, CaseContent.of(ApplicationState.evolve(null, event)));
        } else {
            rows.findById(id).ifPresent(row -> follow(row, event, metaData));
        }
    }

    private void begin(UUID id, CaseContent first) {
        byte[] sealed = content.seal(ReadModels.CASE_FILE, id, first);
        if (sealed != null) {
            Dossier dossier = first.state().dossier();
            CaseFileRow row = new CaseFileRow(id, dossier.accountId(), sealed);
            tokens.index(row, dossier);
            rows.save(row);
        }
    }

    private void follow(CaseFileRow row, ApplicationEvent event, MetaData metaData) {
        Optional<CaseContent> now = content.open(ReadModels.CASE_FILE, row, CaseContent.class)
                .map(former -> after(former, event, metaData))
                .filter(CaseFileProjection::isKept);
        now.ifPresentOrElse(kept -> keep(row, kept), () -> rows.delete(row)); // also when its key was destroyed
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

    private void keep(CaseFileRow row, CaseContent now) {
        content.hold(ReadModels.CASE_FILE, row, now);
        row.departmentCode = now.round() == null ? null : now.round().departmentCode();
        tokens.index(row, now.state().dossier());
        rows.save(row);
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
        rows.deleteAllInBatch();
        applied.forget(ReadModels.CASE_FILE);
    }
}
