package org.huiji.projections.reviewstatistics;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
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
import org.huiji.projections.following.FollowedRows;
import org.springframework.stereotype.Component;

/** Follows each round from its submission to its decision, by the readable part of the events. */
@Component
@ProcessingGroup(ReadModels.REVIEW_STATISTICS)
class StatisticsProjection {

    private final FollowedRows<ReviewDecision.Key, ReviewDecision> rounds;

    StatisticsProjection(EntityManager entities) {
        this.rounds = FollowedRows.severalOf(entities, ReviewDecision.class, ReviewDecision::key,
                ReviewDecision.Key::applicationId, "key.applicationId");
    }

    /** Decided is what was decided, whatever becomes of it; of filling in and of the clock nothing is counted. */
    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case ApplicationSubmittedForReview submitted -> begin(submitted, sequence);
            case SubmissionWithdrawn withdrawn -> rounds.find(key(event, withdrawn.round())).ifPresent(rounds::remove);
            case ReviewClaimed claimed -> change(event, claimed.round(), sequence,
                    round -> round.take(claimed.reviewerId(), claimed.reviewerName()));
            case ReviewAssigned assigned -> change(event, assigned.round(), sequence,
                    round -> round.take(assigned.reviewerId(), assigned.reviewerName()));
            case ReviewReassigned reassigned -> change(event, reassigned.round(), sequence,
                    round -> round.take(reassigned.reviewerId(), reassigned.reviewerName()));
            case ApplicationTransferred transferred -> change(event, transferred.round(), sequence,
                    round -> round.departmentCode = transferred.departmentCode());
            case ApplicationReturned returned ->
                change(event, returned.round(), sequence, round -> returned(round, returned));
            case ReturnRecalled recalled -> change(event, recalled.round(), sequence, ReviewDecision::reopen);
            case ApplicationApproved approved -> change(event, approved.round(), sequence,
                    round -> round.decide(DecisionKind.APPROVED, approved.occurredAt()));
            case ApplicationStarted _,AmendmentStarted _,PersonalInfoSubmitted _,ManagementDepartmentSelected _,EducationSubmitted _,QualificationSubmitted _,DocumentAttached _,DocumentRemoved _,FindingExplained _,StaffNoteAdded _,ReviewReleased _,ReviewReminderIssued _,ReviewBecameOverdue _,ReviewDeadlineMoved _,ApplicationDiscarded _,PersonalDataErased _ -> {
                // nothing is decided
            }
        }
    }

    private void begin(ApplicationSubmittedForReview submitted, long sequence) {
        ReviewDecision.Key key = key(submitted, submitted.round());
        if (rounds.find(key).isEmpty()) {
            rounds.add(new ReviewDecision(key, submitted.departmentCode(), submitted.occurredAt(), sequence));
        }
    }

    private void change(ApplicationEvent event, int number, long sequence, Consumer<ReviewDecision> change) {
        ReviewDecision.Key key = key(event, number);
        if (rounds.find(key).isEmpty()) {
            throw new IllegalStateException("round " + number + " has not begun");
        }
        rounds.change(key, sequence, change);
    }

    private static void returned(ReviewDecision round, ApplicationReturned returned) {
        round.decide(DecisionKind.RETURNED, returned.occurredAt());
        round.reasonCodes = returned.findings().stream()
                .map(RaisedFinding::reasonCode)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static ReviewDecision.Key key(ApplicationEvent event, int round) {
        return new ReviewDecision.Key(event.applicationId(), round);
    }

    @ResetHandler
    void reset() {
        rounds.clear();
    }
}
