package org.huiji.config.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewStep;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final List<ReviewStep> STEPS = ReviewStep.ofRound(
            ID,
            1,
            new ReviewDates(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 8), "test", false));
    private static final ReviewStep REMINDER = STEPS.get(0);
    private static final ReviewStep OVERDUE = STEPS.get(1);

    @Test
    void nothingIsRepairedWhereEveryStepWaitsForItsDueTime() {
        assertThat(repairs(STEPS, waiting(REMINDER), waiting(OVERDUE))).isEmpty();
        assertThat(repairs(List.of())).isEmpty();
    }

    @Test
    void aStepThatWaitsNowhereIsPutBack() {
        assertThat(repairs(STEPS, waiting(OVERDUE))).containsExactly(new Repair.PutBack(REMINDER, REMINDER.dueAt()));
    }

    @Test
    void aStepThatNothingCallsForIsRemoved() {
        assertThat(repairs(List.of(OVERDUE), waiting(REMINDER), waiting(OVERDUE)))
                .containsExactly(new Repair.Remove(REMINDER, waiting(REMINDER)));
    }

    @Test
    void aStepThatWaitsTwiceLosesOneRow() {
        assertThat(repairs(List.of(OVERDUE), waiting(OVERDUE), waiting(OVERDUE)))
                .containsExactly(new Repair.Remove(OVERDUE, waiting(OVERDUE)));
    }

    @Test
    void aRowOfFormerDatesIsTheSameStepAndWaitsForTheNewOnes() {
        ReviewStep former = new ReviewStep(ID, 1, ReviewStep.Kind.OVERDUE, OVERDUE.dueAt().minusSeconds(86_400));
        assertThat(repairs(List.of(OVERDUE), waiting(former)))
                .containsExactly(new Repair.Reschedule(OVERDUE, waiting(former), OVERDUE.dueAt()));
        WaitingStep moved = new WaitingStep(row(former), former, OVERDUE.dueAt(), false);
        assertThat(repairs(List.of(OVERDUE), moved)).isEmpty();
    }

    @Test
    void aStepOfAnotherRoundIsReplaced() {
        ReviewStep former = new ReviewStep(ID, 2, ReviewStep.Kind.OVERDUE, OVERDUE.dueAt());
        assertThat(repairs(List.of(OVERDUE), waiting(former))).containsExactly(
                new Repair.Remove(former, waiting(former)),
                new Repair.PutBack(OVERDUE, OVERDUE.dueAt()));
    }

    @Test
    void aStepThatWaitsForAnotherMomentIsRescheduled() {
        Duration offset = Duration.ofDays(3);
        Instant at = OVERDUE.dueAt().minus(offset);
        assertThat(Repair.between(List.of(OVERDUE), List.of(waiting(OVERDUE)), offset))
                .containsExactly(new Repair.Reschedule(OVERDUE, waiting(OVERDUE), at));
    }

    @Test
    void aStepThatIsBeingTriedAgainIsLeftAlone() {
        WaitingStep retrying = new WaitingStep(row(OVERDUE), OVERDUE, OVERDUE.dueAt().plusSeconds(300), true);
        assertThat(repairs(List.of(OVERDUE), retrying)).isEmpty();
    }

    private static List<Repair> repairs(List<ReviewStep> expected, WaitingStep... waiting) {
        return Repair.between(expected, List.of(waiting), Duration.ZERO);
    }

    private static WaitingStep waiting(ReviewStep step) {
        return new WaitingStep(row(step), step, step.dueAt(), false);
    }

    private static TaskInstanceId row(ReviewStep step) {
        return TaskInstanceId.of("AxonDeadline", step.kind() + " " + step.dueAt());
    }
}
