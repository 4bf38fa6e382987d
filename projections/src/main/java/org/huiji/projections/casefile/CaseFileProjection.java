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
import org.huiji.projections.ReadModels;
import org.huiji.projections.casefile.CaseFile.StaffNote;
import org.huiji.projections.following.AppliedEvents;
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
        UUID id = event.applicationId();
        if (!applied.isFirstTime(ReadModels.CASE_FILE, id, sequence)) {
            return;
        }
        Optional<CaseFileRow> row = rows.findById(id);
        Optional<CaseContent> former = row.flatMap(this::content);
        if (sequence == 0) {
            keep(row, CaseContent.of(ApplicationState.evolve(null, event)));
        } else if (former.isPresent()) {
            keep(row, after(former.get(), event, metaData));
        } else {
            row.ifPresent(rows::delete); // its key was destroyed
        }
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

    private void keep(Optional<CaseFileRow> former, CaseContent now) {
        ApplicationState state = now.state();
        UUID id = state.dossier().applicationId();
        byte[] sealed = isKept(now) ? content.seal(ReadModels.CASE_FILE, id, now) : null;
        if (sealed == null) {
            former.ifPresent(rows::delete);
            return;
        }
        CaseFileRow row = former.orElseGet(() -> new CaseFileRow(id, state.dossier().accountId(), sealed));
        row.sealed = sealed;
        row.departmentCode = now.round() == null ? null : now.round().departmentCode();
        tokens.index(row, state.dossier());
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

    private Optional<CaseContent> content(CaseFileRow row) {
        return content.open(ReadModels.CASE_FILE, row.applicationId, row.sealed, CaseContent.class);
    }

    @ResetHandler
    void reset() {
        rows.deleteAllInBatch();
        applied.forget(ReadModels.CASE_FILE);
    }
}
