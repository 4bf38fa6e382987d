package org.huiji.projections.personnelfile;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationState;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.AppliedEvents;
import org.huiji.projections.following.SealedContent;
import org.springframework.stereotype.Component;

/** Follows every application, so that its content is at hand when it is approved. */
@Component
@ProcessingGroup(ReadModels.PERSONNEL_FILE)
class PersonnelFileProjection {

    private final PersonnelFileVersions versions;
    private final AppliedEvents applied;
    private final SealedContent content;

    PersonnelFileProjection(PersonnelFileVersions versions, AppliedEvents applied, SealedContent content) {
        this.versions = versions;
        this.applied = applied;
        this.content = content;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence) {
        UUID id = event.applicationId();
        if (!applied.isFirstTime(ReadModels.PERSONNEL_FILE, id, sequence)) {
            return;
        }
        Optional<PersonnelFileVersion> row = versions.findById(id);
        Optional<ApplicationState> former = row.flatMap(this::state);
        if (sequence == 0 || former.isPresent()) {
            keep(row, ApplicationState.evolve(former.orElse(null), event), event);
        } else {
            row.ifPresent(versions::delete); // its key was destroyed
        }
    }

    private void keep(Optional<PersonnelFileVersion> former, ApplicationState state, ApplicationEvent event) {
        UUID id = event.applicationId();
        byte[] sealed = kept(state) ? content.seal(ReadModels.PERSONNEL_FILE, id, state) : null;
        if (sealed == null) {
            former.ifPresent(versions::delete);
            return;
        }
        PersonnelFileVersion row = former.orElseGet(
                () -> new PersonnelFileVersion(id, state.dossier().accountId(), sealed));
        row.sealed = sealed;
        if (event instanceof ApplicationApproved approved) {
            row.approvedAt = approved.occurredAt();
            row.departmentCode = approved.departmentCode();
        }
        versions.save(row);
    }

    /** Nothing of an application that was given up or erased comes into a file. */
    private static boolean kept(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Discarded _,ApplicationState.Erased _ -> false;
            case ApplicationState.Editable _,ApplicationState.UnderReview _,ApplicationState.Approved _ -> true;
        };
    }

    private Optional<ApplicationState> state(PersonnelFileVersion row) {
        return content.open(ReadModels.PERSONNEL_FILE, row.applicationId, row.sealed, ApplicationState.class);
    }

    @ResetHandler
    void reset() {
        versions.deleteAllInBatch();
        applied.forget(ReadModels.PERSONNEL_FILE);
    }
}
