package org.huiji.application;

import java.util.List;
import java.util.Map;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.ApplicationTransferred;
import org.huiji.application.ApplicationEvent.ReturnRecalled;
import org.huiji.application.ApplicationEvent.ReviewDeadlineMoved;
import org.huiji.application.ApplicationEvent.ReviewReleased;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;
import org.huiji.application.ApplicationState.Approved;
import org.huiji.application.ApplicationState.Draft;
import org.huiji.application.ApplicationState.Editable;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.policy.FindingLife;
import org.huiji.review.ReviewDates;

/** What submission, review and its clock lead to. */
final class Reviewing {

    private Reviewing() {}

    static ApplicationState submitted(Editable state, ApplicationSubmittedForReview event) {
        ReviewRound round = new ReviewRound(
                event.round(), event.occurredAt(), event.departmentCode(), event.dates(), false, false);
        return new PendingReview(
                change(state, event).submitted(event.round(), event.pledge()).make(), round);
    }

    /** To a draft in the first round, to the correction of the last return in later ones (decision 33). */
    static ApplicationState withdrawn(PendingReview state, SubmissionWithdrawn event) {
        Dossier dossier = change(state, event).withoutPledge().make();
        return dossier.asReturned() == null
                ? new Draft(dossier)
                : new Returned(dossier, state.round(), event.occurredAt(), null);
    }

    static ApplicationState takenUp(UnderReview state, ApplicationEvent event, String reviewerId, String reviewerName) {
        return new InReview(change(state, event).make(), state.round(), reviewerId, reviewerName);
    }

    static ApplicationState released(InReview state, ReviewReleased event) {
        return new PendingReview(change(state, event).make(), state.round());
    }

    static ApplicationState transferred(UnderReview state, ApplicationTransferred event) {
        ReviewRound round = state.round();
        return new PendingReview(
                change(state, event).transferredBy(event.transferredBy()).make(),
                new ReviewRound(
                        round.number(),
                        round.submittedAt(),
                        event.departmentCode(),
                        round.dates(),
                        round.reminded(),
                        round.overdue()));
    }

    static ApplicationState returned(InReview state, ApplicationReturned event) {
        List<Finding> raised = FindingLife.raised(
                event.findings(), event.texts().read().orElse(Map.of()), event.round(), state.dossier());
        return new Returned(
                change(state, event)
                        .findings(finding -> FindingLife.afterReturn(finding, event.findings()))
                        .returned(raised)
                        .make(),
                state.round(),
                event.occurredAt(),
                event.returnedBy());
    }

    /** As it was before the return: the findings were never met and are forgotten. */
    static ApplicationState recalled(Returned state, ReturnRecalled event) {
        Dossier before = state.dossier().asReturned();
        if (before == null) {
            throw new IllegalStateException("recalled what was never returned: " + event.applicationId());
        }
        return new InReview(
                DossierChange.to(before, event).make(),
                withDates(state.round(), event.dates()),
                event.reviewerId(),
                event.reviewerName());
    }

    static ApplicationState approved(InReview state, ApplicationApproved event) {
        return new Approved(
                change(state, event).findings(FindingLife::afterApproval).make(),
                state.round(),
                event.occurredAt(),
                event.approvedBy());
    }

    static ApplicationState reminded(UnderReview state) {
        ReviewRound round = state.round();
        return in(state, new ReviewRound(
                round.number(), round.submittedAt(), round.departmentCode(), round.dates(), true, round.overdue()));
    }

    static ApplicationState overdue(UnderReview state) {
        ReviewRound round = state.round();
        return in(state, new ReviewRound(
                round.number(), round.submittedAt(), round.departmentCode(), round.dates(), round.reminded(), true));
    }

    static ApplicationState moved(UnderReview state, ReviewDeadlineMoved event) {
        return in(state, withDates(state.round(), event.dates()));
    }

    private static ReviewRound withDates(ReviewRound round, ReviewDates dates) {
        return new ReviewRound(
                round.number(), round.submittedAt(), round.departmentCode(), dates, round.reminded(), round.overdue());
    }

    private static ApplicationState in(UnderReview state, ReviewRound round) {
        return switch (state) {
            case PendingReview pending -> new PendingReview(pending.dossier(), round);
            case InReview review ->
                new InReview(review.dossier(), round, review.reviewerId(), review.reviewerName());
        };
    }

    private static DossierChange change(ApplicationState state, ApplicationEvent event) {
        return DossierChange.to(state.dossier(), event);
    }
}
