package org.huiji.web.applicant.status;

import java.util.List;
import java.util.Optional;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.port.RecordedEvent;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** What happened to an application, as far as its owner is told: neither staff notes nor who reviews. */
@Component
public class Timeline {

    private final Messages messages;
    private final DatePresenter dates;

    public Timeline(Messages messages, DatePresenter dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * One line.
     *
     * @param kind {@code d} for a step done, {@code x} for a return
     */
    public record Step(String at, String text, String kind) {

        @Override
        public String toString() {
            return "Step[…]";
        }
    }

    public List<Step> of(List<RecordedEvent> history) {
        return history.stream()
                .flatMap(recorded -> step(recorded.event()).stream())
                .toList();
    }

    private Optional<Step> step(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.ApplicationStarted _,ApplicationEvent.AmendmentStarted _,ApplicationEvent.ApplicationSubmittedForReview _,ApplicationEvent.SubmissionWithdrawn _,ApplicationEvent.ApplicationTransferred _,ApplicationEvent.ReturnRecalled _,ApplicationEvent.ReviewDeadlineMoved _,ApplicationEvent.ApplicationApproved _,ApplicationEvent.ApplicationDiscarded _,ApplicationEvent.PersonalDataErased _ ->
                told(event, "d");
            case ApplicationEvent.ReviewClaimed _,ApplicationEvent.ReviewAssigned _ -> told(event, "d");
            case ApplicationEvent.ApplicationReturned _ -> told(event, "x");
            case ApplicationEvent.PersonalInfoSubmitted _,ApplicationEvent.ManagementDepartmentSelected _,ApplicationEvent.EducationSubmitted _,ApplicationEvent.QualificationSubmitted _,ApplicationEvent.DocumentAttached _,ApplicationEvent.DocumentRemoved _,ApplicationEvent.FindingExplained _,ApplicationEvent.ReviewReleased _,ApplicationEvent.ReviewReassigned _,ApplicationEvent.StaffNoteAdded _,ApplicationEvent.ReviewReminderIssued _,ApplicationEvent.ReviewBecameOverdue _ ->
                Optional.empty();
        };
    }

    private Optional<Step> told(ApplicationEvent event, String kind) {
        String text = messages.text("timeline." + event.getClass().getSimpleName());
        return Optional.of(new Step(dates.minute(event.occurredAt()), text, kind));
    }
}
