package org.huiji.projections.personnelfile;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationDiscarded;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewDeadlineMoved;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.ApplicationEvent.StaffNoteAdded;
import org.huiji.application.ApplicationState;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.AppliedEvents;
import org.huiji.projections.following.Portion;
import org.huiji.projections.following.SealedContent;
import org.springframework.stereotype.Component;

/** Follows every application, so that its content is at hand when it is approved. */
@Component
@ProcessingGroup(ReadModels.PERSONNEL_FILE)
class PersonnelFileProjection {

    private final PersonnelFileVersions versions;
    private final AppliedEvents applied;
    private final SealedContent content;
    private final FileTokens tokens;

    PersonnelFileProjection(
            PersonnelFileVersions versions, AppliedEvents applied, SealedContent content, FileTokens tokens) {
        this.versions = versions;
        this.applied = applied;
        this.content = content;
        this.tokens = tokens;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence) {
        Portion.ahead(versions::findAllById);
        UUID id = event.applicationId();
        if (!isBesideTheFile(event) && applied.isFirstTime(ReadModels.PERSONNEL_FILE, id, sequence)) {
            begun(event).or(() -> versions.findById(id)).ifPresent(row -> follow(row, event));
        }
    }

    private static Optional<PersonnelFileVersion> begun(ApplicationEvent event) {
        return switch (event) {
            case ApplicationStarted started ->
                Optional.of(new PersonnelFileVersion(started.applicationId(), started.accountId()));
            case AmendmentStarted started ->
                Optional.of(new PersonnelFileVersion(started.applicationId(), started.accountId()));
            default -> Optional.empty();
        };
    }

    private void follow(PersonnelFileVersion row, ApplicationEvent event) {
        if (isGone(row, event)) {
            versions.delete(row);
            return;
        }
        if (event instanceof ApplicationApproved approved) {
            row.approvedAt = approved.occurredAt();
            row.departmentCode = approved.departmentCode();
        }
        if (event instanceof PersonalDataErased) {
            row.forgetPerson();
        } else {
            remember(row, event);
        }
        versions.save(row);
    }

    /** Nothing of an application that was given up, or erased before it was approved, comes into a file. */
    private static boolean isGone(PersonnelFileVersion row, ApplicationEvent event) {
        return event instanceof ApplicationDiscarded || (event instanceof PersonalDataErased && !row.isApproved());
    }

    private void remember(PersonnelFileVersion row, ApplicationEvent event) {
        Optional<ApplicationState> former = content.open(ReadModels.PERSONNEL_FILE, row, ApplicationState.class);
        if (former.isEmpty() && !begins(event)) {
            row.forgetPerson(); // its key was destroyed
            return;
        }
        ApplicationState state = ApplicationState.evolve(former.orElse(null), event);
        content.hold(ReadModels.PERSONNEL_FILE, row, state);
        if (row.isApproved()) {
            tokens.index(row, state.dossier());
        }
    }

    private static boolean begins(ApplicationEvent event) {
        return event instanceof ApplicationStarted || event instanceof AmendmentStarted;
    }

    /** A review's clock and the notes beside it change nothing that a file shows. */
    private static boolean isBesideTheFile(ApplicationEvent event) {
        return switch (event) {
            case ReviewReminderIssued _,ReviewBecameOverdue _,ReviewDeadlineMoved _,StaffNoteAdded _ -> true;
            default -> false;
        };
    }

    @ResetHandler
    void reset() {
        versions.deleteAllInBatch();
        applied.forget(ReadModels.PERSONNEL_FILE);
    }
}
