package org.huiji.projections.following;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
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
import org.huiji.application.ApplicationStatus;

/**
 * Where an application stands, told by the readable part of its events alone, so that a list needs no key to keep it.
 *
 * @param round 0 before the first submission
 * @param returns how many returns stand, recalled ones not counted; with none a withdrawal leads back to a draft
 * @param departmentCode the department picked while a draft, from the submission on the one that has it; empty before
 * @param changedAt business time of the last event
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) ApplicationStatus status,
        long version,
        int round,
        int returns,
        String departmentCode,
        Instant startedAt,
        Instant changedAt) {

    /** After all that has happened, from the first event on. */
    public static Standing after(List<ApplicationEvent> events) {
        Standing standing = first(events.getFirst());
        for (ApplicationEvent event : events.subList(1, events.size())) {
            standing = standing.after(event);
        }
        return standing;
    }

    /** After the first event; an amendment begins where the file is, a first filing nowhere yet. */
    public static Standing first(ApplicationEvent event) {
        String departmentCode = event instanceof AmendmentStarted amendment ? amendment.departmentCode() : "";
        return new Standing(ApplicationStatus.DRAFT, event.version(), 0, 0, departmentCode, event.occurredAt(),
                event.occurredAt());
    }

    /** After another event. */
    public Standing after(ApplicationEvent event) {
        return switch (event) {
            case ApplicationStarted _,AmendmentStarted _,PersonalInfoSubmitted _,EducationSubmitted _,QualificationSubmitted _,DocumentAttached _,DocumentRemoved _,FindingExplained _,StaffNoteAdded _,ReviewReminderIssued _,ReviewBecameOverdue _,ReviewDeadlineMoved _ ->
                stays(event, departmentCode);
            case ManagementDepartmentSelected selected ->
                stays(event, status == ApplicationStatus.DRAFT ? selected.departmentCode() : departmentCode);
            case ApplicationSubmittedForReview submitted ->
                becomes(ApplicationStatus.PENDING_REVIEW, event, submitted.round(), returns,
                        submitted.departmentCode());
            case SubmissionWithdrawn _ ->
                becomes(returns > 0 ? ApplicationStatus.RETURNED : ApplicationStatus.DRAFT, event);
            case ApplicationTransferred transferred ->
                becomes(ApplicationStatus.PENDING_REVIEW, event, round, returns, transferred.departmentCode());
            case ReviewReleased _ -> becomes(ApplicationStatus.PENDING_REVIEW, event);
            case ReviewClaimed _,ReviewAssigned _,ReviewReassigned _ -> becomes(ApplicationStatus.IN_REVIEW, event);
            case ApplicationReturned _ ->
                becomes(ApplicationStatus.RETURNED, event, round, returns + 1, departmentCode);
            case ReturnRecalled _ -> becomes(ApplicationStatus.IN_REVIEW, event, round, returns - 1, departmentCode);
            case ApplicationApproved _ -> becomes(ApplicationStatus.APPROVED, event);
            case ApplicationDiscarded _ -> becomes(ApplicationStatus.DISCARDED, event);
            case PersonalDataErased _ -> becomes(ApplicationStatus.ERASED, event);
        };
    }

    private Standing stays(ApplicationEvent event, String newDepartmentCode) {
        return becomes(status, event, round, returns, newDepartmentCode);
    }

    private Standing becomes(ApplicationStatus newStatus, ApplicationEvent event) {
        return becomes(newStatus, event, round, returns, departmentCode);
    }

    private Standing becomes(
            ApplicationStatus newStatus, ApplicationEvent event, int newRound, int newReturns, String newDepartment) {
        return new Standing(newStatus, event.version(), newRound, newReturns, newDepartment, startedAt,
                event.occurredAt());
    }
}
