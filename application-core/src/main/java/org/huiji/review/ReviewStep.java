package org.huiji.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;

/**
 * A step that a review's clock takes unless there is a decision before; ids and dates only, since it waits in the
 * scheduler's table.
 *
 * @param dueAt when it was due by the dates of then; the application decides by the dates of its round
 */
public record ReviewStep(UUID applicationId, int round, Kind kind, Instant dueAt) {

    /** Which step. */
    public enum Kind {
        REMINDER(ReviewStep.REMINDER_DEADLINE),
        OVERDUE(ReviewStep.OVERDUE_DEADLINE);

        private final String deadlineName;

        Kind(String deadlineName) {
            this.deadlineName = deadlineName;
        }

        /** The name under which the scheduler keeps it. */
        public String deadlineName() {
            return deadlineName;
        }
    }

    /** The scheduler's name of the end of working day 7; stored, never to be renamed. */
    public static final String REMINDER_DEADLINE = "review-reminder";

    /** The scheduler's name of the end of working day 10; stored, never to be renamed. */
    public static final String OVERDUE_DEADLINE = "review-overdue";

    /** Both steps of a round, whether due already or not. */
    public static List<ReviewStep> ofRound(UUID applicationId, int round, ReviewDates dates) {
        return List.of(
                new ReviewStep(applicationId, round, Kind.REMINDER, dates.remindAt()),
                new ReviewStep(applicationId, round, Kind.OVERDUE, dates.overdueAt()));
    }

    /** Whether both are the same step of the same round, by whatever dates. */
    public boolean isSameAs(ReviewStep other) {
        return applicationId.equals(other.applicationId) && round == other.round && kind == other.kind;
    }

    /**
     * The command by which the machine asks the application to record the step. Its id follows from the step and the
     * moment, so that one firing is one command however often it is sent.
     *
     * @param now business time, kept to the millisecond
     */
    public CommandMessage<ApplicationCommand> commandAt(Instant now) {
        Instant firedAt = now.truncatedTo(ChronoUnit.MILLIS);
        return MachineCommand.of(command(firedAt), firedAt, applicationId, String.valueOf(round), kind.name());
    }

    private ApplicationCommand command(Instant firedAt) {
        return switch (kind) {
            case REMINDER -> new IssueReviewReminder(applicationId, round, dueAt, firedAt);
            case OVERDUE -> new MarkReviewOverdue(applicationId, round, dueAt, firedAt);
        };
    }
}
