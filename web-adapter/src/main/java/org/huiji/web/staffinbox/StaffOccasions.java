package org.huiji.web.staffinbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationState.Approved;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.application.port.StaffDirectory;
import org.huiji.web.staffinbox.StaffOccasion.Notice;
import org.springframework.stereotype.Component;

/** Which events staff are told of, and who is: those who have to do with the application at that moment. */
@Component
class StaffOccasions {

    private final ApplicationLog log;
    private final Superiors superiors;
    private final StaffDirectory staff;

    StaffOccasions(ApplicationLog log, Superiors superiors, StaffDirectory staff) {
        this.log = log;
        this.superiors = superiors;
        this.staff = staff;
    }

    /** What is told of the event, be it to nobody; empty for an event that is not told. */
    Optional<StaffOccasion> of(ApplicationEvent event, long sequence) {
        return switch (event) {
            case ApplicationEvent.ReviewReminderIssued _,ApplicationEvent.ReviewBecameOverdue _,ApplicationEvent.ReviewAssigned _,ApplicationEvent.ReviewReassigned _,ApplicationEvent.ApplicationTransferred _ ->
                occasion(event, sequence);
            case ApplicationEvent.ApplicationSubmittedForReview submitted ->
                submitted.round() > 1 ? occasion(event, sequence) : Optional.empty();
            case ApplicationApproved approved -> moved(approved, historyUpTo(event, sequence));
            case ApplicationEvent.ApplicationReturned _,ApplicationEvent.ReturnRecalled _,ApplicationEvent.ApplicationStarted _,ApplicationEvent.AmendmentStarted _,ApplicationEvent.PersonalInfoSubmitted _,ApplicationEvent.ManagementDepartmentSelected _,ApplicationEvent.EducationSubmitted _,ApplicationEvent.QualificationSubmitted _,ApplicationEvent.DocumentAttached _,ApplicationEvent.DocumentRemoved _,ApplicationEvent.FindingExplained _,ApplicationEvent.SubmissionWithdrawn _,ApplicationEvent.ApplicationDiscarded _,ApplicationEvent.ReviewClaimed _,ApplicationEvent.ReviewReleased _,ApplicationEvent.StaffNoteAdded _,ApplicationEvent.ReviewDeadlineMoved _,ApplicationEvent.PersonalDataErased _ ->
                Optional.empty();
        };
    }

    private Optional<StaffOccasion> occasion(ApplicationEvent event, long sequence) {
        List<ApplicationEvent> history = historyUpTo(event, sequence);
        if (!(ApplicationState.fold(history) instanceof UnderReview review)) {
            return Optional.empty();
        }
        String department = review.round().departmentCode();
        String reviewer = review instanceof InReview taken ? taken.reviewerName() : "";
        return Optional.of(new StaffOccasion(event.applicationId(), "event/" + sequence, department,
                review.round().dates(), reviewer, event.occurredAt(), notices(event, history, review, department)));
    }

    /** The department whose file it was is told of the application that it approved, which stays its own to read. */
    private Optional<StaffOccasion> moved(ApplicationApproved approved, List<ApplicationEvent> history) {
        if (!(history.getFirst() instanceof AmendmentStarted amendment)
                || !(ApplicationState.fold(history) instanceof Approved state)) {
            return Optional.empty();
        }
        return approvalOf(amendment.amendedApplicationId())
                .filter(former -> !former.departmentCode().equals(approved.departmentCode()))
                .map(former -> new StaffOccasion(former.applicationId(), "moved/" + approved.applicationId(),
                        approved.departmentCode(), state.round().dates(), "", approved.occurredAt(),
                        to(superiors.headsOf(former.departmentCode()), StaffMessageKind.FILE_MOVED)));
    }

    private Optional<ApplicationApproved> approvalOf(UUID applicationId) {
        return log.eventsOf(applicationId).stream().map(RecordedEvent::event)
                .filter(ApplicationApproved.class::isInstance).map(ApplicationApproved.class::cast).findFirst();
    }

    private List<ApplicationEvent> historyUpTo(ApplicationEvent event, long sequence) {
        return Stream.concat(log.eventsBefore(event.applicationId(), sequence).stream(), Stream.of(event)).toList();
    }

    private List<Notice> notices(
            ApplicationEvent event, List<ApplicationEvent> history, UnderReview review, String department) {
        return switch (event) {
            case ApplicationEvent.ReviewReminderIssued _ ->
                late(StaffMessageKind.REMINDER, review, superiors.headsOf(department));
            case ApplicationEvent.ReviewBecameOverdue _ ->
                late(StaffMessageKind.OVERDUE, review, superiors.headsOfAndAbove(department));
            case ApplicationEvent.ReviewAssigned assigned ->
                toReviewer(assigned.reviewerId(), department, StaffMessageKind.ASSIGNED);
            case ApplicationEvent.ReviewReassigned reassigned -> Stream.concat(
                    toReviewer(reassigned.reviewerId(), department, StaffMessageKind.ASSIGNED).stream(),
                    toReviewer(reassigned.formerReviewerId(), department, StaffMessageKind.REASSIGNED).stream())
                    .toList();
            case ApplicationEvent.ApplicationTransferred _ ->
                to(superiors.headsOf(department), StaffMessageKind.TRANSFERRED);
            case ApplicationEvent.ApplicationSubmittedForReview _ ->
                toReviewer(returnedBy(history), department, StaffMessageKind.RESUBMITTED);
            default -> List.of();
        };
    }

    /** An application that nobody has taken up is the heads' to see to. */
    private List<Notice> late(StaffMessageKind kind, UnderReview review, List<String> heads) {
        List<String> told = new ArrayList<>();
        if (review instanceof InReview taken && staff.find(taken.reviewerId()).isPresent()) {
            told.add(taken.reviewerId());
        }
        told.addAll(heads);
        return to(told, kind);
    }

    /** Not if the reviewer has left, or works for another department now and would not find it. */
    private List<Notice> toReviewer(String reviewerId, String department, StaffMessageKind kind) {
        return staff.find(reviewerId).filter(member -> member.departmentCode().equals(department))
                .map(member -> List.of(new Notice(member.id(), kind))).orElse(List.of());
    }

    private static List<Notice> to(List<String> recipients, StaffMessageKind kind) {
        return new LinkedHashSet<>(recipients).stream().map(each -> new Notice(each, kind)).toList();
    }

    private static String returnedBy(List<ApplicationEvent> history) {
        return history.reversed().stream().filter(ApplicationReturned.class::isInstance)
                .map(ApplicationReturned.class::cast).map(ApplicationReturned::returnedBy).findFirst().orElse("");
    }
}
