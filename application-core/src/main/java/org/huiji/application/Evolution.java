package org.huiji.application;

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
import org.huiji.application.ApplicationState.Discarded;
import org.huiji.application.ApplicationState.Editable;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.ApplicationState.UnderReview;
import org.jspecify.annotations.Nullable;

/** Leads from one state to the next by one event; refuses an event that cannot have happened then (decision 53). */
final class Evolution {

    private Evolution() {}

    static ApplicationState next(@Nullable ApplicationState state, ApplicationEvent event) {
        requireNextVersion(state, event);
        return switch (event) {
            case ApplicationStarted started -> Beginning.first(beginning(state, started));
            case AmendmentStarted started -> Beginning.amendment(beginning(state, started));
            case PersonalInfoSubmitted saved -> Editing.personalInfo(in(Editable.class, state, event), saved);
            case ManagementDepartmentSelected saved -> Editing.affiliation(in(Editable.class, state, event), saved);
            case EducationSubmitted saved -> Editing.education(in(Editable.class, state, event), saved);
            case QualificationSubmitted saved -> Editing.qualification(in(Editable.class, state, event), saved);
            case DocumentAttached attached -> Editing.attached(in(Editable.class, state, event), attached);
            case DocumentRemoved removed -> Editing.removed(in(Editable.class, state, event), removed);
            case FindingExplained explained -> Editing.explained(in(Returned.class, state, event), explained);
            case ApplicationSubmittedForReview submitted ->
                Reviewing.submitted(in(Editable.class, state, event), submitted);
            case SubmissionWithdrawn withdrawn ->
                Reviewing.withdrawn(in(PendingReview.class, state, event), withdrawn);
            case ApplicationDiscarded discarded ->
                new Discarded(changed(in(Editable.class, state, event), event), discarded.occurredAt());
            case ReviewClaimed claimed ->
                Reviewing.takenUp(
                        in(PendingReview.class, state, event), claimed, claimed.reviewerId(), claimed.reviewerName());
            case ReviewAssigned assigned ->
                Reviewing.takenUp(
                        in(PendingReview.class, state, event), assigned, assigned.reviewerId(),
                        assigned.reviewerName());
            case ReviewReassigned reassigned ->
                Reviewing.takenUp(
                        in(InReview.class, state, event),
                        reassigned,
                        reassigned.reviewerId(),
                        reassigned.reviewerName());
            case ReviewReleased released -> Reviewing.released(in(InReview.class, state, event), released);
            case ApplicationTransferred transferred ->
                Reviewing.transferred(in(UnderReview.class, state, event), transferred);
            case ApplicationReturned returned -> Reviewing.returned(in(InReview.class, state, event), returned);
            case ReturnRecalled recalled -> Reviewing.recalled(in(Returned.class, state, event), recalled);
            case ApplicationApproved approved -> Reviewing.approved(in(InReview.class, state, event), approved);
            case StaffNoteAdded _ -> any(state, event);
            case ReviewReminderIssued _ -> Reviewing.reminded(in(UnderReview.class, state, event));
            case ReviewBecameOverdue _ -> Reviewing.overdue(in(UnderReview.class, state, event));
            case ReviewDeadlineMoved moved -> Reviewing.moved(in(UnderReview.class, state, event), moved);
            case PersonalDataErased erased ->
                new ApplicationState.Erased(
                        DossierChange.to(any(state, event).dossier(), event).erased().make(), erased.occurredAt());
        };
    }

    /** Whether the event raises the application's version (decision 3). */
    static boolean raisesVersion(ApplicationEvent event) {
        return !(event instanceof ReviewReminderIssued
                || event instanceof ReviewBecameOverdue
                || event instanceof ReviewDeadlineMoved
                || event instanceof StaffNoteAdded);
    }

    private static void requireNextVersion(@Nullable ApplicationState state, ApplicationEvent event) {
        long current = state == null ? 0 : state.dossier().version();
        long expected = raisesVersion(event) ? current + 1 : current;
        if (event.version() != expected) {
            throw impossible(state, event, "version " + event.version() + " where " + expected + " follows");
        }
        if (state != null && !state.dossier().applicationId().equals(event.applicationId())) {
            throw impossible(state, event, "another application");
        }
    }

    private static Dossier changed(ApplicationState state, ApplicationEvent event) {
        return DossierChange.to(state.dossier(), event).make();
    }

    private static <E extends ApplicationEvent> E beginning(@Nullable ApplicationState state, E event) {
        if (state != null) {
            throw impossible(state, event, "not the first");
        }
        return event;
    }

    private static ApplicationState any(@Nullable ApplicationState state, ApplicationEvent event) {
        return in(ApplicationState.class, state, event);
    }

    private static <S extends ApplicationState> S in(
            Class<S> type, @Nullable ApplicationState state, ApplicationEvent event) {
        if (!type.isInstance(state)) {
            throw impossible(state, event, "not in this state");
        }
        return type.cast(state);
    }

    private static IllegalStateException impossible(
            @Nullable ApplicationState state, ApplicationEvent event, String reason) {
        return new IllegalStateException("%s cannot follow %s of %s: %s"
                .formatted(
                        event.getClass().getSimpleName(),
                        state == null ? "nothing" : state.status(),
                        event.applicationId(),
                        reason));
    }
}
