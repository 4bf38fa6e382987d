package org.huiji.config.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;
import org.huiji.application.ApplicationState;
import org.huiji.application.Pledge;
import org.huiji.application.Protected;
import org.huiji.application.Registration;
import org.huiji.application.port.RecordedEvent;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewStep;
import org.huiji.review.RunningReview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReconciliationTest {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    private static final ReviewDates DATES = new ReviewDates(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 8),
            "test", false);
    private static final List<ReviewStep> STEPS = ReviewStep.ofRound(ID, 1, DATES);

    private final ReviewStepTask task = new ReviewStepTask(() -> {
        throw new IllegalStateException("no step is taken here");
    }, Clock.fixed(NOW, ReviewDates.ZONE));
    private final Scheduler scheduler = SchedulerDatabase.scheduler(List.of(task.task(), axonsTask()));
    private final Schedule schedule = new Schedule(scheduler, task);
    private final Map<UUID, RunningReview> open = new HashMap<>();
    private final Map<UUID, List<RecordedEvent>> histories = new HashMap<>();
    private final ParkedClocks parked = new ParkedClocks(
            SchedulerDatabase.jdbc(),
            new TransactionTemplate(new JdbcTransactionManager(SchedulerDatabase.dataSource())),
            InstantSource.fixed(NOW));
    private Duration offset = Duration.ZERO;
    private List<RunningReview> outdated = List.of();

    private final Reconciliation reconciliation = new Reconciliation(
            () -> open,
            () -> outdated,
            id -> histories.getOrDefault(id, List.of()),
            schedule,
            parked,
            new RepairLog(SchedulerDatabase.jdbc(), InstantSource.fixed(NOW)),
            () -> offset,
            InstantSource.fixed(NOW));

    @BeforeEach
    void clear() {
        SchedulerDatabase.clear();
    }

    @Test
    void theStepsOfAReviewThatNobodyStartedAClockForArePutBackAndRecorded() {
        happened(Duration.ofMinutes(10), started(), submitted());
        assertThat(reconciliation.run()).isEqualTo(2);
        assertThat(waiting()).containsExactlyInAnyOrderElementsOf(STEPS);
        assertThat(recordedRepairs()).containsExactly("PutBack", "PutBack");
        assertThat(reconciliation.run()).isZero();
    }

    @Test
    void aStepThatIsStoredIsNotPutBack() {
        happened(Duration.ofMinutes(10), started(), submitted(), reminded());
        assertThat(reconciliation.run()).isEqualTo(1);
        assertThat(waiting()).containsExactly(STEPS.get(1));
    }

    @Test
    void whatWaitsAfterTheEndIsRemoved() {
        happened(Duration.ofMinutes(10), started(), submitted());
        reconciliation.run();
        happened(Duration.ofMinutes(10), started(), submitted(), new SubmissionWithdrawn(ID, 3, NOW, 1));
        assertThat(reconciliation.run()).isEqualTo(2);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anEventThatTheSagaMayNotHaveSeenYetIsNoReasonToRepair() {
        happened(Duration.ofSeconds(30), started(), submitted());
        assertThat(reconciliation.run()).isZero();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void stepsThatWaitForAnotherTimeThanTheMovedClocksAreRescheduled() {
        happened(Duration.ofMinutes(10), started(), submitted());
        reconciliation.run();
        offset = Duration.ofDays(2);
        assertThat(reconciliation.run()).isEqualTo(2);
        assertThat(schedule.waiting().get(ID)).extracting(WaitingStep::at).containsExactlyInAnyOrder(
                DATES.remindAt().minus(offset),
                DATES.overdueAt().minus(offset));
    }

    @Test
    void aRoundThatHadOtherDatesThanTheCalendarGivesIsRecorded() {
        outdated = List.of(new RunningReview(ID, 1, NOW, DATES, false, false));
        assertThat(reconciliation.run()).isEqualTo(1);
        assertThat(recordedRepairs()).containsExactly("MoveDates");
    }

    @Test
    void theThirdFailureOfAnEventParksItsApplicationAndTheReconciliationKeepsItsClock() {
        IllegalStateException reason = new IllegalStateException();
        parked.failed(ID, "event-1", "ApplicationSubmittedForReview", reason);
        parked.failed(ID, "event-1", "ApplicationSubmittedForReview", reason);
        assertThat(parked.isParked(ID)).isFalse();
        parked.failed(ID, "event-1", "ApplicationSubmittedForReview", reason);
        assertThat(parked.isParked(ID)).isTrue();
        happened(Duration.ofMinutes(10), started(), submitted());
        assertThat(reconciliation.run()).isEqualTo(2);
        assertThat(parked.isParked(ID)).isTrue();
    }

    @Test
    void failuresOfDifferentEventsDoNotAddUp() {
        IllegalStateException reason = new IllegalStateException();
        parked.failed(ID, "event-1", "ApplicationSubmittedForReview", reason);
        parked.failed(ID, "event-1", "ApplicationSubmittedForReview", reason);
        parked.failed(ID, "event-2", "ApplicationReturned", reason);
        assertThat(parked.isParked(ID)).isFalse();
    }

    @Test
    void theSagaGetsAParkedApplicationBackOnceItsRoundIsOver() {
        IllegalStateException reason = new IllegalStateException();
        IntStream.range(0, 3).forEach(attempt -> parked.failed(ID, "event-1", "ApplicationReturned", reason));
        happened(Duration.ofMinutes(10), started(), submitted(), new SubmissionWithdrawn(ID, 3, NOW, 1));
        reconciliation.run();
        assertThat(parked.isParked(ID)).isFalse();
    }

    private void happened(Duration ago, ApplicationEvent... events) {
        histories.put(
                ID,
                IntStream.range(0, events.length).mapToObj(sequence -> recorded(events[sequence], sequence, ago))
                        .toList());
        open.clear();
        RunningReview.in(ApplicationState.fold(List.of(events))).ifPresent(review -> open.put(ID, review));
    }

    private static RecordedEvent recorded(ApplicationEvent event, int sequence, Duration ago) {
        String name = event.getClass().getSimpleName();
        return new RecordedEvent(
                sequence, "event-" + sequence, name, "1", NOW.minus(ago), Actor.SYSTEM, ID, "correlation", event);
    }

    private List<ReviewStep> waiting() {
        return schedule.waiting().getOrDefault(ID, List.of()).stream().map(WaitingStep::step).toList();
    }

    private static List<String> recordedRepairs() {
        return SchedulerDatabase.jdbc().sql("SELECT repair FROM work.clock_repair").query(String.class).list();
    }

    private static com.github.kagkarlsson.scheduler.task.Task<?> axonsTask() {
        return org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager.humanReadableTask(() -> null);
    }

    private static ApplicationEvent started() {
        return new ApplicationStarted(ID, 1, NOW, ID, "1", Protected.of(new Registration("", "", "")));
    }

    private static ApplicationEvent submitted() {
        Pledge pledge = new Pledge("1", "digest");
        return new ApplicationSubmittedForReview(ID, 2, NOW, 1, "210102", "210102", pledge, DATES);
    }

    private static ApplicationEvent reminded() {
        return new ReviewReminderIssued(ID, 2, NOW, 1, DATES.remindAt(), DATES.remindAt());
    }
}
