package org.huiji.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationState;
import org.huiji.application.CommandContext;
import org.huiji.application.ReviewRound;

/**
 * A step that a review's clock takes unless there is a decision before; ids and dates only, since it waits in the
 * scheduler's table.
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

    /** The steps still to come in a state: what ought to wait in the scheduler (decision 27). */
    public static List<ReviewStep> expectedIn(ApplicationState state) {
        List<ReviewStep> expected = new ArrayList<>();
        if (state instanceof ApplicationState.UnderReview review) {
            ReviewRound round = review.round();
            for (ReviewStep step : ofRound(state.dossier().applicationId(), round.number(), round.dates())) {
                if (!isStored(step.kind(), round)) {
                    expected.add(step);
                }
            }
        }
        return List.copyOf(expected);
    }

    private static boolean isStored(Kind kind, ReviewRound round) {
        return switch (kind) {
            case REMINDER -> round.reminded() || round.overdue();
            case OVERDUE -> round.overdue();
        };
    }

    /**
     * The command by which the machine asks the application to record the step. Its id follows from the step and the
     * moment, so that one firing is one command however often it is sent.
     *
     * @param now business time, kept to the millisecond
     */
    public CommandMessage<ApplicationCommand> commandAt(Instant now) {
        Instant firedAt = now.truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> metadata = new HashMap<>(
                new CommandContext(Actor.SYSTEM, firedAt, commandId(firedAt), "").toMetadata());
        metadata.remove(CommandContext.COMMAND_DIGEST);
        return new GenericCommandMessage<>(command(firedAt), metadata);
    }

    private ApplicationCommand command(Instant firedAt) {
        return switch (kind) {
            case REMINDER -> new IssueReviewReminder(applicationId, round, dueAt, firedAt);
            case OVERDUE -> new MarkReviewOverdue(applicationId, round, dueAt, firedAt);
        };
    }

    private UUID commandId(Instant firedAt) {
        String name = String.join("/", applicationId.toString(), String.valueOf(round), kind.name(),
                firedAt.toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
