package org.huiji.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.MoveReviewDeadline;
import org.huiji.application.ApplicationState;
import org.huiji.application.ReviewRound;

/**
 * A review round that waits for its decision, as far as its clock is concerned.
 *
 * @param reminded whether the reminder is stored
 * @param overdue whether it is stored that the review is overdue
 */
public record RunningReview(
        UUID applicationId, int round, Instant submittedAt, ReviewDates dates, boolean reminded, boolean overdue) {

    /** The round that runs in a state, if one does. */
    public static Optional<RunningReview> in(ApplicationState state) {
        if (!(state instanceof ApplicationState.UnderReview review)) {
            return Optional.empty();
        }
        ReviewRound round = review.round();
        return Optional.of(new RunningReview(state.dossier().applicationId(), round.number(), round.submittedAt(),
                round.dates(), round.reminded(), round.overdue()));
    }

    /** The steps still to come: what ought to wait in the scheduler (decision 27). */
    public List<ReviewStep> stepsToCome() {
        return ReviewStep.ofRound(applicationId, round, dates).stream().filter(step -> !isStored(step.kind())).toList();
    }

    private boolean isStored(ReviewStep.Kind kind) {
        return switch (kind) {
            case REMINDER -> reminded || overdue;
            case OVERDUE -> overdue;
        };
    }

    /** The dates that a calendar gives, where they differ from the round's own; an overdue round keeps its dates. */
    public Optional<ReviewDates> movedBy(WorkingCalendar calendar) {
        ReviewDates counted = ReviewPeriod.startingAt(submittedAt, calendar);
        boolean same = counted.remindOn().equals(dates.remindOn()) && counted.dueOn().equals(dates.dueOn())
                && counted.provisional() == dates.provisional();
        return overdue || same ? Optional.empty() : Optional.of(counted);
    }

    /** The same round with other dates. */
    public RunningReview with(ReviewDates others) {
        return new RunningReview(applicationId, round, submittedAt, others, reminded, overdue);
    }

    /** The same round after a step was stored. */
    public RunningReview after(ReviewStep.Kind taken) {
        boolean isOverdue = overdue || taken == ReviewStep.Kind.OVERDUE;
        return new RunningReview(applicationId, round, submittedAt, dates, true, isOverdue);
    }

    /** The command that gives the round these dates. */
    public CommandMessage<ApplicationCommand> moveAt(Instant now) {
        return MachineCommand.of(new MoveReviewDeadline(applicationId, round, dates), now.truncatedTo(
                ChronoUnit.MILLIS), applicationId, String.valueOf(round), "MOVE", dates.toString());
    }
}
