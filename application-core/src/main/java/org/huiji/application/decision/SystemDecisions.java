package org.huiji.application.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationCommand.MoveReviewDeadline;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewDeadlineMoved;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.ReviewRound;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewPeriod;

/**
 * What the clock's steps and erasure lead to. A step of another round, already stored, or before its time (a deadline
 * that was moved while it fired) stores nothing and is no error (decision 5).
 */
final class SystemDecisions {

    private SystemDecisions() {}

    static Decision remind(IssueReviewReminder command, UnderReview state, Circumstances now) {
        ReviewRound round = state.round();
        if (round.number() != command.round()
                || round.reminded()
                || command.firedAt().isBefore(round.dates().remindAt())
                || command.firedAt().isBefore(counted(round, now).remindAt())) {
            return Decision.notDue();
        }
        return Decision.stored(reminder(state, command.firedAt(), now));
    }

    /** Stores a missing reminder first, in the same append, so that the two can never be reversed. */
    static Decision markOverdue(MarkReviewOverdue command, UnderReview state, Circumstances now) {
        ReviewRound round = state.round();
        if (round.number() != command.round()
                || round.overdue()
                || command.firedAt().isBefore(round.dates().overdueAt())
                || command.firedAt().isBefore(counted(round, now).overdueAt())) {
            return Decision.notDue();
        }
        List<ApplicationEvent> events = new ArrayList<>();
        if (!round.reminded()) {
            events.add(reminder(state, command.firedAt(), now));
        }
        events.add(new ReviewBecameOverdue(
                command.applicationId(),
                state.dossier().version(),
                now.at(),
                round.number(),
                round.dates().overdueAt(),
                command.firedAt()));
        return Decision.stored(events);
    }

    /**
     * The dates by the calendar that counts now. A step can fire by dates that a new edition has already overtaken and that
     * have not been moved yet; what it stored could never be taken back. It is put back once the dates are moved.
     */
    private static ReviewDates counted(ReviewRound round, Circumstances now) {
        return ReviewPeriod.startingAt(round.submittedAt(), now.rulebook().calendar());
    }

    /** What is overdue stays so by the dates it was measured by. */
    static Decision moveDeadline(MoveReviewDeadline command, UnderReview state, Circumstances now) {
        ReviewRound round = state.round();
        if (round.number() != command.round() || round.overdue()) {
            return Decision.notDue();
        }
        if (round.dates().equals(command.dates())) {
            return Decision.unchanged();
        }
        return Decision.stored(new ReviewDeadlineMoved(
                command.applicationId(),
                state.dossier().version(),
                now.at(),
                round.number(),
                round.dates(),
                command.dates()));
    }

    static Decision erase(ErasePersonalData command, ApplicationState state, Circumstances now) {
        return Decision.stored(new PersonalDataErased(
                command.applicationId(), Circumstances.nextVersion(state), now.at(), command.requestId()));
    }

    private static ReviewReminderIssued reminder(UnderReview state, Instant firedAt, Circumstances now) {
        ReviewRound round = state.round();
        return new ReviewReminderIssued(
                state.dossier().applicationId(),
                state.dossier().version(),
                now.at(),
                round.number(),
                round.dates().remindAt(),
                firedAt);
    }
}
