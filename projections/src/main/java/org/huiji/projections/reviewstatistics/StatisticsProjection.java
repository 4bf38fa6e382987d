package org.huiji.projections.reviewstatistics;

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
import org.huiji.application.RaisedFinding;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.AppliedEvents;
import org.springframework.stereotype.Component;

/** Follows each round from its submission to its decision, by the readable part of the events. */
@Component
@ProcessingGroup(ReadModels.REVIEW_STATISTICS)
class StatisticsProjection {

    private final ReviewDecisions rounds;
    private final AppliedEvents applied;

    StatisticsProjection(ReviewDecisions rounds, AppliedEvents applied) {
        this.rounds = rounds;
        this.applied = applied;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence) {
        if (isOfAReview(event)
                && applied.isFirstTime(ReadModels.REVIEW_STATISTICS, event.applicationId(), sequence)) {
            follow(event);
        }
    }

    /** Decided is what was decided, whatever becomes of it; of filling in and of the clock nothing is counted. */
    private static boolean isOfAReview(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmittedForReview _,SubmissionWithdrawn _,ReviewClaimed _,ReviewAssigned _,ReviewReassigned _,ApplicationTransferred _,ApplicationReturned _,ReturnRecalled _,ApplicationApproved _ ->
                true;
            case ApplicationStarted _,AmendmentStarted _,PersonalInfoSubmitted _,ManagementDepartmentSelected _,EducationSubmitted _,QualificationSubmitted _,DocumentAttached _,DocumentRemoved _,FindingExplained _,StaffNoteAdded _,ReviewReleased _,ReviewReminderIssued _,ReviewBecameOverdue _,ReviewDeadlineMoved _,ApplicationDiscarded _,PersonalDataErased _ ->
                false;
        };
    }

    private void follow(ApplicationEvent event) {
        switch (event) {
            case ApplicationSubmittedForReview submitted -> begin(submitted);
            case SubmissionWithdrawn withdrawn -> rounds.deleteById(key(event, withdrawn.round()));
            case ReviewClaimed claimed ->
                round(event, claimed.round()).take(claimed.reviewerId(), claimed.reviewerName());
            case ReviewAssigned assigned ->
                round(event, assigned.round()).take(assigned.reviewerId(), assigned.reviewerName());
            case ReviewReassigned reassigned ->
                round(event, reassigned.round()).take(reassigned.reviewerId(), reassigned.reviewerName());
            case ApplicationTransferred transferred ->
                round(event, transferred.round()).departmentCode = transferred.departmentCode();
            case ApplicationReturned returned -> returned(round(event, returned.round()), returned);
            case ReturnRecalled recalled -> round(event, recalled.round()).reopen();
            case ApplicationApproved approved ->
                round(event, approved.round()).decide(DecisionKind.APPROVED, approved.occurredAt());
            default -> throw new IllegalStateException(event.getClass().getSimpleName());
        }
    }

    private void begin(ApplicationSubmittedForReview submitted) {
        rounds.save(new ReviewDecision(
                key(submitted, submitted.round()), submitted.departmentCode(), submitted.occurredAt()));
    }

    private static void returned(ReviewDecision round, ApplicationReturned returned) {
        round.decide(DecisionKind.RETURNED, returned.occurredAt());
        round.reasonCodes = returned.findings().stream()
                .map(RaisedFinding::reasonCode)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private ReviewDecision round(ApplicationEvent event, int number) {
        return rounds.findById(key(event, number)).orElseThrow();
    }

    private static ReviewDecision.Key key(ApplicationEvent event, int round) {
        return new ReviewDecision.Key(event.applicationId(), round);
    }

    @ResetHandler
    void reset() {
        rounds.deleteAllInBatch();
        applied.forget(ReadModels.REVIEW_STATISTICS);
    }
}
