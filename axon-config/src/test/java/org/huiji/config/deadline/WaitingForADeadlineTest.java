package org.huiji.config.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.OneTimeTaskBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerHumanReadableDeadlineDetails;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WaitingForADeadlineTest {

    private static final ReviewStep STEP = new ReviewStep(new UUID(1, 2), 1, ReviewStep.Kind.REMINDER,
            Instant.parse("2030-12-03T16:00:00Z"));
    private static final ScopeDescriptor SAGA = new SagaScopeDescriptor("ReviewDeadlineSaga", "saga-1");
    private static final Duration OFFSET = Duration.ofDays(1);

    private final BlockingQueue<Message<?>> met = new ArrayBlockingQueue<>(10);
    private final Scheduler scheduler = SchedulerDatabase.scheduler(List.of(deadlineTask(), stepTask().task()));
    private final BusinessTimeDeadlines deadlines = new BusinessTimeDeadlines(builder(), scheduler, () -> OFFSET);
    private final TransactionTemplate transaction = new TransactionTemplate(
            new JdbcTransactionManager(SchedulerDatabase.dataSource()));
    private RuntimeException failure = new IllegalStateException("unset");
    private boolean failing;

    @BeforeEach
    void clear() {
        SchedulerDatabase.clear();
    }

    @AfterEach
    void stop() {
        scheduler.stop();
    }

    @Test
    void aStepWaitsForItsBusinessTimeOnTheSchedulersRealClock() {
        String id = deadlines.schedule(STEP.dueAt(), "review-reminder", STEP, SAGA);
        assertThat(executionTimeOf(id)).isEqualTo(STEP.dueAt().minus(OFFSET));
    }

    @Test
    void movingTheClockBringsWhatWaitsNearerByOneStatement() {
        String id = deadlines.schedule(STEP.dueAt(), "review-reminder", STEP, SAGA);
        new ScheduledRows(SchedulerDatabase.jdbc(), scheduler).movedForwardBy(Duration.ofMillis(86_400_500));
        assertThat(executionTimeOf(id)).isEqualTo(STEP.dueAt().minus(OFFSET).minusMillis(86_400_500));
    }

    @Test
    void aStepThatIsDueFiresOnceAndItsRowIsGone() throws Exception {
        deadlines.schedule(Instant.now().plus(OFFSET), "review-reminder", STEP, SAGA);
        scheduler.start();
        Message<?> first = met.poll(20, TimeUnit.SECONDS);
        assertThat(first).isInstanceOf(DeadlineMessage.class);
        assertThat(first.getPayload()).isEqualTo(STEP);
        scheduler.stop();
        assertThat(met).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void aRowHoldsIdsAndDatesAsJsonAndNamesNoClassOfOurs() {
        deadlines.schedule(STEP.dueAt(), "review-reminder", STEP, SAGA);
        byte[] data = SchedulerDatabase.jdbc().sql("SELECT task_data FROM work.scheduled_tasks").query(byte[].class)
                .single();
        assertThat(new String(data, StandardCharsets.UTF_8)).startsWith("{").contains("ReviewStep", "SagaScope")
                .doesNotContain("org.huiji");
    }

    @Test
    void aRowWrittenInATransactionThatIsRolledBackLeavesNothing() {
        transaction.executeWithoutResult(status -> {
            deadlines.schedule(STEP.dueAt(), "review-reminder", STEP, SAGA);
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
    }

    @Test
    void theProbeAtStartNoticesASchedulerThatStaysOutsideOfTransactions() {
        ReviewStepTask task = stepTask();
        Scheduler outside = SchedulerDatabase.builder(SchedulerDatabase.dataSource(), List.of(task.task())).build();
        assertThatThrownBy(() -> probe(outside, task).afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> probe(scheduler, task).afterSingletonsInstantiated()).doesNotThrowAnyException();
        assertThat(rows()).isZero();
    }

    @Test
    void aCancelledStepIsGone() {
        String id = deadlines.schedule(STEP.dueAt(), "review-reminder", STEP, SAGA);
        deadlines.cancelSchedule("review-reminder", id);
        assertThat(rows()).isZero();
        assertThatCode(() -> deadlines.cancelSchedule("review-reminder", id)).doesNotThrowAnyException();
    }

    /** As when an approval and the reminder meet in the same second. */
    @Test
    void aStepThatIsJustBeingTakenCountsAsCancelledThoughAxonsOwnManagerFails() {
        String id = deadlines.schedule(STEP.dueAt(), "review-reminder", STEP, SAGA);
        SchedulerDatabase.jdbc().sql("UPDATE work.scheduled_tasks SET picked = true, picked_by = 'other'").update();
        DeadlineManager axons = builder().scheduler(scheduler).build();
        assertThatThrownBy(() -> axons.cancelSchedule("review-reminder", id))
                .isInstanceOf(TaskInstanceCurrentlyExecutingException.class);
        assertThatCode(() -> deadlines.cancelSchedule("review-reminder", id)).doesNotThrowAnyException();
    }

    @Test
    void aStepThatTheApplicationRefusesIsGivenUp() throws Exception {
        fail(new Refusal(RefusalCode.UNKNOWN_APPLICATION));
        deadlines.schedule(Instant.EPOCH, "review-reminder", STEP, SAGA);
        scheduler.start();
        assertThat(met.poll(20, TimeUnit.SECONDS)).isNotNull();
        scheduler.stop();
        assertThat(rows()).isZero();
    }

    @Test
    void aStepThatFailsOtherwiseWaitsForAnotherTry() throws Exception {
        fail(new IllegalStateException("store is away"));
        deadlines.schedule(Instant.EPOCH, "review-reminder", STEP, SAGA);
        scheduler.start();
        assertThat(met.poll(20, TimeUnit.SECONDS)).isNotNull();
        scheduler.stop();
        assertThat(SchedulerDatabase.jdbc().sql("SELECT consecutive_failures FROM work.scheduled_tasks")
                .query(Integer.class).single()).isPositive();
    }

    @Test
    void stepsOfBothKindsOfRowsAreReadBackForTheReconciliation() {
        deadlines.schedule(STEP.dueAt(), "review-reminder", STEP, SAGA);
        Schedule schedule = new Schedule(scheduler, stepTask());
        schedule.apply(new Repair.PutBack(STEP, STEP.dueAt()));
        schedule.apply(new Repair.PutBack(STEP, STEP.dueAt()));
        List<WaitingStep> waiting = schedule.waiting().get(STEP.applicationId());
        assertThat(waiting).hasSize(2).extracting(WaitingStep::step).containsOnly(STEP);
        schedule.apply(new Repair.Remove(STEP, waiting.get(1)));
        schedule.apply(new Repair.Reschedule(STEP, waiting.get(0), STEP.dueAt().plusSeconds(5)));
        assertThat(schedule.waiting().get(STEP.applicationId())).extracting(WaitingStep::at)
                .containsExactly(STEP.dueAt().plusSeconds(5));
    }

    private void fail(RuntimeException with) {
        failure = with;
        failing = true;
    }

    private static RollbackProbe probe(Scheduler scheduler, ReviewStepTask task) {
        return new RollbackProbe(
                scheduler,
                task,
                new TransactionTemplate(new JdbcTransactionManager(SchedulerDatabase.dataSource())),
                InstantSource.system());
    }

    private static ReviewStepTask stepTask() {
        return new ReviewStepTask(() -> {
            throw new IllegalStateException("no step is taken here");
        }, java.time.Clock.system(ReviewDates.ZONE));
    }

    private Task<?> deadlineTask() {
        Task<DbSchedulerHumanReadableDeadlineDetails> axons = DbSchedulerDeadlineManager
                .humanReadableTask(this::deadlines);
        return new OneTimeTaskBuilder<>("AxonDeadline", DbSchedulerHumanReadableDeadlineDetails.class)
                .onFailure(new RetryUnlessRefused<>()).execute(axons::execute);
    }

    private BusinessTimeDeadlines deadlines() {
        return deadlines;
    }

    private DbSchedulerDeadlineManager.Builder builder() {
        return DbSchedulerDeadlineManager.builder().scopeAwareProvider(scope -> Stream.of(new RecordingSaga()))
                .serializer(new ClockSerializer()).transactionManager(NoTransactionManager.instance())
                .useBinaryPojo(false).startScheduler(false).stopScheduler(false);
    }

    private static Instant executionTimeOf(String id) {
        return SchedulerDatabase.jdbc().sql("SELECT execution_time FROM work.scheduled_tasks WHERE task_instance = ?")
                .param(id).query((row, number) -> row.getTimestamp(1).toInstant()).single()
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private static int rows() {
        return SchedulerDatabase.jdbc().sql("SELECT count(*) FROM work.scheduled_tasks").query(Integer.class).single();
    }

    private final class RecordingSaga implements ScopeAware {

        @Override
        public void send(Message<?> message, ScopeDescriptor scope) {
            met.add(message);
            if (failing) {
                throw failure;
            }
        }

        @Override
        public boolean canResolve(ScopeDescriptor scope) {
            return true;
        }
    }
}
