package org.huiji.projections.personnelfile;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationDiscarded;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.ApplicationTransferred;
import org.huiji.application.ApplicationEvent.DocumentAttached;
import org.huiji.application.ApplicationEvent.DocumentRemoved;
import org.huiji.application.ApplicationEvent.EducationSubmitted;
import org.huiji.application.ApplicationEvent.FindingExplained;
import org.huiji.application.ApplicationEvent.ManagementDepartmentSelected;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.ApplicationEvent.PersonalInfoSubmitted;
import org.huiji.application.ApplicationEvent.QualificationSubmitted;
import org.huiji.application.ApplicationEvent.ReturnRecalled;
import org.huiji.application.ApplicationEvent.ReviewAssigned;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewClaimed;
import org.huiji.application.ApplicationEvent.ReviewDeadlineMoved;
import org.huiji.application.ApplicationEvent.ReviewReassigned;
import org.huiji.application.ApplicationEvent.ReviewReleased;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.ApplicationEvent.StaffNoteAdded;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;
import org.huiji.application.ApplicationState;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.FollowedRows;
import org.huiji.projections.following.Past;
import org.huiji.projections.following.SealedContent;
import org.huiji.projections.following.Standing;
import org.springframework.stereotype.Component;

/** Knows of every application whose it is and whether it is under review, and keeps its content once it is approved. */
@Component
@ProcessingGroup(ReadModels.PERSONNEL_FILE)
class PersonnelFileProjection {

    private final FollowedRows<UUID, PersonnelFileVersion> versions;
    private final SealedContent content;
    private final FileTokens tokens;
    private final Past past;

    PersonnelFileProjection(EntityManager entities, SealedContent content,
            FileTokens tokens, Past past) {
        this.versions = FollowedRows.of(entities, PersonnelFileVersion.class);
        this.content = content;
        this.tokens = tokens;
        this.past = past;
    }

    /** What was filled in is read from the events when it is approved; a review's clock and notes change nothing here. */
    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case ApplicationStarted started -> begin(started, started.accountId(), sequence);
            case AmendmentStarted started -> begin(started, started.accountId(), sequence);
            case ApplicationSubmittedForReview submitted -> versions.change(event.applicationId(), sequence,
                    row -> row.submit(submitted.departmentCode(), submitted.occurredAt()));
            case ApplicationTransferred transferred ->
                versions.change(event.applicationId(), sequence,
                        row -> row.reviewingDepartment = transferred.departmentCode());
            case SubmissionWithdrawn _,ApplicationReturned _ ->
                versions.change(event.applicationId(), sequence, row -> row.reviewingDepartment = null);
            case ReturnRecalled recalled ->
                versions.change(event.applicationId(), sequence,
                        row -> row.reviewingDepartment = departmentOf(recalled, sequence));
            case ApplicationApproved approved ->
                versions.change(event.applicationId(), sequence, row -> approve(row, approved, sequence));
            case ApplicationDiscarded _ -> versions.find(event.applicationId()).ifPresent(versions::remove);
            case PersonalDataErased _ -> versions.change(event.applicationId(), sequence, this::erase);
            case PersonalInfoSubmitted _,ManagementDepartmentSelected _,EducationSubmitted _,QualificationSubmitted _,DocumentAttached _,DocumentRemoved _,FindingExplained _,ReviewClaimed _,ReviewReleased _,ReviewAssigned _,ReviewReassigned _,StaffNoteAdded _,ReviewReminderIssued _,ReviewBecameOverdue _,ReviewDeadlineMoved _ -> {
                // nothing that a file shows
            }
        }
    }

    private void begin(ApplicationEvent event, UUID accountId, long sequence) {
        if (versions.find(event.applicationId()).isEmpty()) {
            PersonnelFileVersion begun = new PersonnelFileVersion(event.applicationId(), accountId);
            begun.reach(sequence);
            versions.add(begun);
        }
    }

    private String departmentOf(ReturnRecalled recalled, long sequence) {
        return Standing.after(past.before(recalled, sequence)).departmentCode();
    }

    private void approve(PersonnelFileVersion row, ApplicationApproved approved, long sequence) {
        row.approve(approved.departmentCode(), approved.occurredAt());
        ApplicationState state = ApplicationState.evolve(
                ApplicationState.fold(past.before(approved, sequence)), approved);
        row.sealed = content.seal(ReadModels.PERSONNEL_FILE, row.getId(), state);
        if (row.sealed != null) {
            tokens.index(row, state.dossier());
        }
    }

    /** Nothing of an application that was erased before it was approved comes into a file. */
    private void erase(PersonnelFileVersion row) {
        if (row.isApproved()) {
            row.forgetPerson();
        } else {
            versions.remove(row);
        }
    }

    @ResetHandler
    void reset() {
        versions.clear();
    }
}
