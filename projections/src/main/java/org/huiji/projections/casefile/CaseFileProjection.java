package org.huiji.projections.casefile;

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
import org.huiji.application.Dossier;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.FollowedRows;
import org.huiji.projections.following.Past;
import org.huiji.projections.following.Standing;
import org.springframework.stereotype.Component;

/** Keeps who has an application and by what it is compared with those of others; both change when it is submitted. */
@Component
@ProcessingGroup(ReadModels.CASE_FILE)
class CaseFileProjection {

    private final FollowedRows<UUID, CaseFileRow> rows;
    private final CaseTokens tokens;
    private final Past past;

    CaseFileProjection(EntityManager entities, CaseTokens tokens, Past past) {
        this.rows = FollowedRows.of(entities, CaseFileRow.class);
        this.tokens = tokens;
        this.past = past;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case ApplicationSubmittedForReview submitted -> submit(submitted, sequence);
            case ApplicationTransferred transferred ->
                rows.change(event.applicationId(), sequence, row -> row.departmentCode = transferred.departmentCode());
            case SubmissionWithdrawn _ ->
                rows.change(event.applicationId(), sequence, row -> withdraw(row, event, sequence));
            case ApplicationDiscarded _ -> rows.change(event.applicationId(), sequence, this::discard);
            case PersonalDataErased _ -> rows.find(event.applicationId()).ifPresent(rows::remove);
            case ApplicationStarted _,AmendmentStarted _,PersonalInfoSubmitted _,ManagementDepartmentSelected _,EducationSubmitted _,QualificationSubmitted _,DocumentAttached _,DocumentRemoved _,FindingExplained _,ReviewClaimed _,ReviewReleased _,ReviewAssigned _,ReviewReassigned _,ApplicationReturned _,ReturnRecalled _,ApplicationApproved _,StaffNoteAdded _,ReviewReminderIssued _,ReviewBecameOverdue _,ReviewDeadlineMoved _ -> {
                // read from the events themselves
            }
        }
    }

    private void submit(ApplicationSubmittedForReview submitted, long sequence) {
        if (rows.find(submitted.applicationId()).isPresent()) {
            rows.change(submitted.applicationId(), sequence, row -> show(row, submitted, dossier(submitted, sequence)));
        } else {
            Dossier dossier = dossier(submitted, sequence);
            CaseFileRow row = new CaseFileRow(submitted.applicationId(), dossier.accountId());
            row.reach(sequence);
            show(row, submitted, dossier);
            rows.add(row);
        }
    }

    private Dossier dossier(ApplicationEvent event, long sequence) {
        return ApplicationState.fold(past.before(event, sequence)).dossier();
    }

    private void show(CaseFileRow row, ApplicationSubmittedForReview submitted, Dossier dossier) {
        row.departmentCode = submitted.departmentCode();
        tokens.index(row, dossier);
    }

    /** What is withdrawn before its first return is nobody's to see. */
    private void withdraw(CaseFileRow row, ApplicationEvent event, long sequence) {
        if (Standing.after(past.before(event, sequence)).returns() == 0) {
            row.departmentCode = null;
        }
    }

    private void discard(CaseFileRow row) {
        if (row.departmentCode == null) {
            rows.remove(row);
        }
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }
}
