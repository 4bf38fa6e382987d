package org.huiji.web.applicant.status;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.port.RecordedEvent;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** What happened to an application, as far as its owner is told: neither staff notes nor who reviews. */
@Component
public class Timeline {

    private final Messages messages;
    private final DatePresenter dates;
    private final ReferenceLists lists;

    public Timeline(Messages messages, DatePresenter dates, ReferenceLists lists) {
        this.messages = messages;
        this.dates = dates;
        this.lists = lists;
    }

    /**
     * One line.
     *
     * @param kind {@code d} for a step done, {@code x} for a return or a delay
     */
    public record Step(String at, String text, String kind) {

        @Override
        public String toString() {
            return "Step[…]";
        }
    }

    /** The steps between applicant and department. */
    public List<Step> of(List<RecordedEvent> history) {
        return steps(history, this::milestone);
    }

    /** These and everything that the owner did in between. */
    public List<Step> whole(List<RecordedEvent> history) {
        return steps(history, event -> milestone(event).or(() -> own(event)));
    }

    private static List<Step> steps(
            List<RecordedEvent> history, Function<ApplicationEvent, Optional<Step>> step) {
        return history.stream().flatMap(recorded -> step.apply(recorded.event()).stream()).toList();
    }

    private Optional<Step> milestone(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.ApplicationStarted _,ApplicationEvent.AmendmentStarted _,ApplicationEvent.SubmissionWithdrawn _,ApplicationEvent.ReturnRecalled _,ApplicationEvent.ReviewDeadlineMoved _,ApplicationEvent.ApplicationApproved _,ApplicationEvent.ApplicationDiscarded _,ApplicationEvent.PersonalDataErased _,ApplicationEvent.ReviewClaimed _,ApplicationEvent.ReviewAssigned _,ApplicationEvent.ReviewReleased _ ->
                told(event, "d");
            case ApplicationEvent.ApplicationSubmittedForReview submitted when submitted.round() > 1 ->
                told(event, "d", "timeline.again", Integer.toString(submitted.round()));
            case ApplicationEvent.ApplicationSubmittedForReview _ -> told(event, "d");
            case ApplicationEvent.ApplicationTransferred transferred ->
                told(event, "d", key(event), lists.departmentName(transferred.departmentCode()));
            case ApplicationEvent.ApplicationReturned returned ->
                told(event, "x", key(event), Integer.toString(returned.findings().size()));
            case ApplicationEvent.ReviewBecameOverdue _ -> told(event, "x");
            case ApplicationEvent.PersonalInfoSubmitted _,ApplicationEvent.ManagementDepartmentSelected _,ApplicationEvent.EducationSubmitted _,ApplicationEvent.QualificationSubmitted _,ApplicationEvent.DocumentAttached _,ApplicationEvent.DocumentRemoved _,ApplicationEvent.FindingExplained _,ApplicationEvent.ReviewReassigned _,ApplicationEvent.StaffNoteAdded _,ApplicationEvent.ReviewReminderIssued _ ->
                Optional.empty();
        };
    }

    private Optional<Step> own(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.PersonalInfoSubmitted _,ApplicationEvent.ManagementDepartmentSelected _,ApplicationEvent.EducationSubmitted _,ApplicationEvent.QualificationSubmitted _,ApplicationEvent.FindingExplained _ ->
                told(event, "d", "event." + event.getClass().getSimpleName());
            case ApplicationEvent.DocumentAttached attached ->
                told(event, "d", key(event), messages.text("slot." + attached.slot()));
            case ApplicationEvent.DocumentRemoved removed ->
                told(event, "d", key(event), messages.text("slot." + removed.slot()));
            case ApplicationEvent _ -> Optional.empty();
        };
    }

    private Optional<Step> told(ApplicationEvent event, String kind) {
        return told(event, kind, key(event));
    }

    private Optional<Step> told(ApplicationEvent event, String kind, String key, Object... arguments) {
        return Optional.of(new Step(dates.minute(event.occurredAt()), messages.text(key, arguments), kind));
    }

    private static String key(ApplicationEvent event) {
        return "timeline." + event.getClass().getSimpleName();
    }
}
