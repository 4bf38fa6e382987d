package org.huiji.web.notification;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.port.ApplicationLog;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.web.presentation.DatePresenter;
import org.springframework.stereotype.Component;

/** Which events applicants are told of, and what is filled into the text. */
@Component
class EventOccasions {

    private static final String DEPARTMENT = "department";

    private final ApplicationLog log;
    private final DepartmentDirectory departments;
    private final DatePresenter dates;

    EventOccasions(ApplicationLog log, DepartmentDirectory departments, DatePresenter dates) {
        this.log = log;
        this.departments = departments;
        this.dates = dates;
    }

    private record Told(MessageKind kind, Map<String, String> parameters) {}

    Optional<Occasion> of(ApplicationEvent event, long sequence) {
        return told(event, sequence).map(told -> new Occasion(
                event.applicationId(),
                Occasion.ofEvent(sequence),
                accountOf(event.applicationId()),
                told.kind(),
                told.parameters(),
                event.occurredAt()));
    }

    private Optional<Told> told(ApplicationEvent event, long sequence) {
        return switch (event) {
            case ApplicationEvent.ApplicationSubmittedForReview submitted ->
                told(MessageKind.SUBMITTED, Map.of("receiptNumber", ReceiptNumber.of(event.applicationId()),
                        DEPARTMENT, name(submitted.departmentCode()), "due", dates.due(submitted.dates())));
            case ApplicationEvent.ApplicationReturned returned ->
                told(MessageKind.RETURNED, Map.of("findings", Integer.toString(returned.findings().size())));
            case ApplicationEvent.ReturnRecalled _ ->
                told(MessageKind.RECALLED, Map.of(DEPARTMENT, name(departmentAt(event, sequence))));
            case ApplicationEvent.ApplicationApproved approved ->
                told(MessageKind.APPROVED, Map.of(DEPARTMENT, name(approved.departmentCode())));
            case ApplicationEvent.ReviewBecameOverdue _ ->
                told(MessageKind.OVERDUE, Map.of("contact", contact(departmentAt(event, sequence))));
            case ApplicationEvent.ApplicationTransferred transferred ->
                told(MessageKind.TRANSFERRED, Map.of(DEPARTMENT, name(transferred.departmentCode())));
            case ApplicationEvent.ApplicationStarted _,ApplicationEvent.AmendmentStarted _,ApplicationEvent.PersonalInfoSubmitted _,ApplicationEvent.ManagementDepartmentSelected _,ApplicationEvent.EducationSubmitted _,ApplicationEvent.QualificationSubmitted _,ApplicationEvent.DocumentAttached _,ApplicationEvent.DocumentRemoved _,ApplicationEvent.FindingExplained _,ApplicationEvent.SubmissionWithdrawn _,ApplicationEvent.ApplicationDiscarded _,ApplicationEvent.ReviewClaimed _,ApplicationEvent.ReviewReleased _,ApplicationEvent.ReviewAssigned _,ApplicationEvent.ReviewReassigned _,ApplicationEvent.StaffNoteAdded _,ApplicationEvent.ReviewReminderIssued _,ApplicationEvent.ReviewDeadlineMoved _,ApplicationEvent.PersonalDataErased _ ->
                Optional.empty();
        };
    }

    private static Optional<Told> told(MessageKind kind, Map<String, String> parameters) {
        return Optional.of(new Told(kind, parameters));
    }

    /** The first event alone says whose the application is. */
    private UUID accountOf(UUID applicationId) {
        return switch (log.firstEventOf(applicationId)) {
            case ApplicationEvent.ApplicationStarted started -> started.accountId();
            case ApplicationEvent.AmendmentStarted started -> started.accountId();
            case ApplicationEvent other ->
                throw new IllegalStateException(applicationId + " begins with " + other.getClass().getSimpleName());
        };
    }

    /** Which department had the application then. */
    private String departmentAt(ApplicationEvent event, long sequence) {
        String code = "";
        for (ApplicationEvent before : log.eventsBefore(event.applicationId(), sequence)) {
            if (before instanceof ApplicationEvent.ApplicationSubmittedForReview submitted) {
                code = submitted.departmentCode();
            } else if (before instanceof ApplicationEvent.ApplicationTransferred transferred) {
                code = transferred.departmentCode();
            }
        }
        return code;
    }

    private String name(String code) {
        return departments.find(code).map(ManagementDepartment::name).orElse(code);
    }

    private String contact(String code) {
        return departments.find(code).map(department -> (department.name() + " " + department.phone()).strip())
                .orElse(code);
    }
}
