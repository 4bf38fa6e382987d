package org.huiji.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewClaimed;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;
import org.huiji.application.ApplicationState;
import org.huiji.application.CommandContext;
import org.huiji.application.Pledge;
import org.huiji.application.Protected;
import org.huiji.application.Registration;
import org.huiji.review.ReviewStep.Kind;
import org.junit.jupiter.api.Test;

class ReviewStepTest {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final ReviewDates DATES = new ReviewDates(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 8),
            "test", false);

    @Test
    void itSpeaksAsTheMachineAtTheTimeOfFiring() {
        CommandMessage<ApplicationCommand> message = reminder().commandAt(NOON);
        assertThat(message.getMetaData())
                .containsEntry(CommandContext.ACTOR_ID, "system")
                .containsEntry(CommandContext.ACTOR_ROLE, "SYSTEM")
                .containsEntry(CommandContext.AT, NOON.toString())
                .containsKey(CommandContext.COMMAND_ID)
                .doesNotContainKey(CommandContext.COMMAND_DIGEST);
    }

    @Test
    void oneFiringIsOneCommandHoweverOftenItIsSent() {
        Object once = reminder().commandAt(NOON).getMetaData().get(CommandContext.COMMAND_ID);
        assertThat(reminder().commandAt(NOON).getMetaData().get(CommandContext.COMMAND_ID)).isEqualTo(once);
        assertThat(reminder().commandAt(NOON.plusSeconds(1)).getMetaData().get(CommandContext.COMMAND_ID))
                .isNotEqualTo(once);
    }

    @Test
    void bothStepsAreExpectedWhileNeitherIsStored() {
        assertThat(kindsExpectedAfter(started(), submitted())).containsExactly(Kind.REMINDER, Kind.OVERDUE);
        assertThat(kindsExpectedAfter(started(), submitted(), new ReviewClaimed(ID, 3, NOON, 1, "r1", "R")))
                .containsExactly(Kind.REMINDER, Kind.OVERDUE);
    }

    @Test
    void aStoredStepIsNotExpectedAgain() {
        assertThat(kindsExpectedAfter(started(), submitted(), reminded())).containsExactly(Kind.OVERDUE);
        assertThat(kindsExpectedAfter(started(), submitted(), reminded(), overdue())).isEmpty();
    }

    @Test
    void nothingIsExpectedOfAnApplicationThatIsNotUnderReview() {
        assertThat(kindsExpectedAfter(started())).isEmpty();
        assertThat(kindsExpectedAfter(started(), submitted(), new SubmissionWithdrawn(ID, 3, NOON, 1))).isEmpty();
    }

    /** Rows under these names wait in databases; another name would orphan them. */
    @Test
    void theNamesUnderWhichStepsWaitNeverChange() {
        assertThat(Kind.REMINDER.deadlineName()).isEqualTo("review-reminder");
        assertThat(Kind.OVERDUE.deadlineName()).isEqualTo("review-overdue");
        assertThat(ReviewStep.class.getName()).isEqualTo("org.huiji.review.ReviewStep");
        assertThat(ReviewDeadlineSaga.class.getName()).isEqualTo("org.huiji.review.ReviewDeadlineSaga");
    }

    private static List<Kind> kindsExpectedAfter(ApplicationEvent... events) {
        return RunningReview.in(ApplicationState.fold(List.of(events))).stream()
                .flatMap(review -> review.stepsToCome().stream()).map(ReviewStep::kind).toList();
    }

    private static ReviewStep reminder() {
        return new ReviewStep(ID, 1, Kind.REMINDER, DATES.remindAt());
    }

    private static ApplicationEvent started() {
        return new ApplicationStarted(ID, 1, NOON, ID, "1", Protected.of(new Registration("", "", "")));
    }

    private static ApplicationEvent submitted() {
        Pledge pledge = new Pledge("1", "digest");
        return new ApplicationSubmittedForReview(ID, 2, NOON, 1, "210102", "210102", pledge, DATES);
    }

    private static ApplicationEvent reminded() {
        return new ReviewReminderIssued(ID, 2, NOON, 1, DATES.remindAt(), DATES.remindAt());
    }

    private static ApplicationEvent overdue() {
        return new ReviewBecameOverdue(ID, 2, NOON, 1, DATES.overdueAt(), DATES.overdueAt());
    }
}
