package org.huiji.config.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.MoveReviewDeadline;
import org.huiji.application.Receipt;
import org.huiji.application.Receipt.Outcome;
import org.huiji.calendar.CalendarDay;
import org.huiji.calendar.CalendarDays;
import org.huiji.calendar.CalendarEdition;
import org.huiji.calendar.CalendarEditions;
import org.huiji.calendar.CalendarProposal;
import org.huiji.calendar.DeadlineForecast;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.ReviewStep;
import org.huiji.review.ReviewStep.Kind;
import org.huiji.review.RunningReview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a new edition does to what waits in the scheduler. In place of the applications stands a map of their rounds. */
class RecomputationTest {

    private static final UUID ID = new UUID(7, 1);
    private static final Instant NOW = Instant.parse("2026-12-24T02:00:00Z");
    /** Monday; by plain weeks reminded at the end of the 30th and due at the end of the 4th of January. */
    private static final Instant SUBMITTED_AT = Instant.parse("2026-12-21T02:00:00Z");
    private static final CalendarDays PLAIN = days(holiday(2026, 10, 1));

    private final Map<UUID, RunningReview> running = new ConcurrentHashMap<>();
    private final List<UUID> moved = new ArrayList<>();
    private final ReviewStepTask task = new ReviewStepTask(() -> {
        throw new IllegalStateException("no step is taken here");
    }, Clock.fixed(NOW, ReviewDates.ZONE));
    private final Scheduler scheduler = SchedulerDatabase.scheduler(List.of(task.task(),
            org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager.humanReadableTask(() -> null)));
    private final Schedule schedule = new Schedule(scheduler, task);
    private final Published editions = new Published();
    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private Runnable afterEachMove = () -> {};
    private Duration offset = Duration.ZERO;

    private final Recomputation recomputation = new Recomputation(() -> Map.copyOf(running), editions, schedule,
            new ScheduledRows(SchedulerDatabase.jdbc(), scheduler),
            new RecomputationLog(SchedulerDatabase.jdbc(), InstantSource.fixed(NOW)),
            () -> DefaultCommandGateway.builder().commandBus(commands).build(), subjects -> {},
            Clock.fixed(NOW, ReviewDates.ZONE),
            () -> offset);

    @BeforeEach
    void begin() {
        SchedulerDatabase.clear();
        SchedulerDatabase.jdbc().sql("TRUNCATE work.recomputation, work.calendar_edition CASCADE").update();
        commands.subscribe(MoveReviewDeadline.class.getName(),
                message -> move((MoveReviewDeadline) message.getPayload()));
        editions.publish(PLAIN);
    }

    @Test
    void aHolidayOnTheWayMovesDatesAndWaitingStepsLater() {
        submitted(ID, false);
        recomputedBy(days(holiday(2026, 10, 1), holiday(2026, 12, 28), holiday(2027, 1, 1)));
        assertThat(dates(ID).remindOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(dates(ID).dueOn()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThatEachStepWaitsForItsDate(2);
    }

    @Test
    void aMakeUpDayMovesThemEarlier() {
        submitted(ID, false);
        recomputedBy(days(workday(2026, 12, 26), workday(2026, 12, 27)));
        assertThat(dates(ID).remindOn()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThatEachStepWaitsForItsDate(2);
    }

    @Test
    void aStepMovedIntoThePastIsDueAtOnceOnTheSchedulersClock() {
        running.put(ID, review(Instant.parse("2026-12-15T02:00:00Z"), false));
        schedule(ID);
        recomputedBy(days(workday(2026, 12, 19), workday(2026, 12, 20)));
        assertThat(running.get(ID).dates().remindAt()).isBefore(NOW);
        assertThatEachStepWaitsForItsDate(2);
    }

    @Test
    void aProvisionalDateThatBecomesFirmWithoutAChangeOfDayLeavesTheRowsAsTheyAre() {
        submitted(ID, false);
        List<WaitingStep> before = schedule.waiting().get(ID);
        assertThat(dates(ID).provisional()).isTrue();
        recomputedBy(days(holiday(2026, 10, 1), holiday(2027, 5, 3)));
        assertThat(dates(ID).provisional()).isFalse();
        assertThat(schedule.waiting().get(ID)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void afterTheReminderOnlyTheDueDateWaitsAndMoves() {
        submitted(ID, true);
        recomputedBy(days(holiday(2027, 1, 1)));
        assertThatEachStepWaitsForItsDate(1);
        assertThat(running.get(ID).reminded()).isTrue();
    }

    @Test
    void whatIsOverdueIsNotTouched() {
        running.put(ID, review(SUBMITTED_AT, true).after(Kind.OVERDUE));
        recomputedBy(days(holiday(2027, 1, 1)));
        assertThat(moved).isEmpty();
    }

    @Test
    void onlyRoundsThatDifferAreMovedAndProgressCountsThem() {
        submitted(ID, false);
        UUID early = new UUID(7, 2);
        running.put(early, review(Instant.parse("2026-11-02T02:00:00Z"), false));
        recomputedBy(days(holiday(2026, 10, 1), holiday(2027, 1, 1)));
        assertThat(moved).containsExactly(ID);
        assertThat(recomputation.latest()).hasValueSatisfying(progress -> {
            assertThat(progress.total()).isEqualTo(1);
            assertThat(progress.done()).isEqualTo(1);
            assertThat(progress.isFinished()).isTrue();
        });
    }

    @Test
    void twoEditionsInARowEndAtTheSecond() {
        submitted(ID, false);
        CalendarDays second = days(holiday(2027, 1, 1), holiday(2027, 1, 4));
        afterEachMove = () -> {
            afterEachMove = () -> {};
            editions.publish(second);
        };
        recomputedBy(days(holiday(2026, 12, 28)));
        assertThat(dates(ID)).isEqualTo(ReviewPeriod.startingAt(SUBMITTED_AT, second));
        assertThatEachStepWaitsForItsDate(2);
        assertThat(recomputation.latest()).hasValueSatisfying(
                progress -> assertThat(progress.edition()).isEqualTo(3));
    }

    @Test
    void aRunThatWasCutOffBetweenEventAndSchedulerIsMendedByTheNext() {
        submitted(ID, false);
        CalendarDays calendar = days(holiday(2027, 1, 1));
        running.computeIfPresent(ID, (id, review) -> review.with(review.movedBy(calendar).orElseThrow()));
        recomputedBy(calendar);
        assertThat(moved).isEmpty();
        assertThatEachStepWaitsForItsDate(2);
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersAndIsMovedByTheReconciliationLater() {
        submitted(ID, false);
        UUID other = new UUID(7, 3);
        submitted(other, false);
        afterEachMove = () -> {
            afterEachMove = () -> {};
            throw new IllegalStateException("store is away");
        };
        recomputedBy(days(holiday(2027, 1, 1)));
        assertThat(moved).hasSize(2);
        assertThat(recomputation.moveOutdated()).hasSize(1);
        assertThat(recomputation.moveOutdated()).isEmpty();
    }

    @Test
    void theForecastCountsWithoutMoving() {
        submitted(ID, false);
        UUID soon = new UUID(7, 4);
        running.put(soon, review(Instant.parse("2026-12-15T02:00:00Z"), false));
        assertThat(recomputation.forecast(days(holiday(2026, 10, 1), workday(2026, 12, 19), workday(2026, 12, 20),
                holiday(2027, 1, 1), holiday(2027, 1, 4))))
                .isEqualTo(new DeadlineForecast(2, 1, 1, 1, 1));
        assertThat(moved).isEmpty();
    }

    @Test
    void underAMovedClockRowsWaitOnRealTime() {
        offset = Duration.ofDays(3);
        submitted(ID, false);
        recomputedBy(days(holiday(2027, 1, 1)));
        assertThatEachStepWaitsForItsDate(2);
    }

    private void recomputedBy(CalendarDays calendar) {
        editions.publish(calendar);
        recomputation.run();
    }

    private void submitted(UUID id, boolean reminded) {
        running.put(id, new RunningReview(id, 1, SUBMITTED_AT, ReviewPeriod.startingAt(SUBMITTED_AT, PLAIN), reminded,
                false));
        schedule(id);
    }

    private static RunningReview review(Instant submittedAt, boolean reminded) {
        return new RunningReview(ID, 1, submittedAt, ReviewPeriod.startingAt(submittedAt, PLAIN), reminded, false);
    }

    private void schedule(UUID id) {
        running.get(id).stepsToCome().forEach(
                step -> scheduler.schedule(task.instance(step), step.dueAt().minus(offset)));
    }

    private ReviewDates dates(UUID id) {
        return running.get(id).dates();
    }

    private void assertThatEachStepWaitsForItsDate(int steps) {
        assertThat(schedule.waiting().get(ID)).extracting(each -> each.step().kind(), WaitingStep::at)
                .containsExactlyInAnyOrderElementsOf(running.get(ID).stepsToCome().stream()
                        .map(step -> org.assertj.core.groups.Tuple.tuple(step.kind(), step.dueAt().minus(offset)))
                        .toList())
                .hasSize(steps);
    }

    private synchronized Receipt move(MoveReviewDeadline command) {
        moved.add(command.applicationId());
        afterEachMove.run();
        running.computeIfPresent(command.applicationId(), (id, review) -> review.with(command.dates()));
        return new Receipt(command.applicationId(), 1, 1, Outcome.STORED);
    }

    private static CalendarDays days(CalendarDay... days) {
        return new CalendarDays("v" + Stream.of(days).map(CalendarDay::toString).toList().hashCode(), List.of(days));
    }

    private static CalendarDay holiday(int year, int month, int day) {
        return new CalendarDay(LocalDate.of(year, month, day), CalendarDay.Kind.HOLIDAY, "holiday");
    }

    private static CalendarDay workday(int year, int month, int day) {
        return new CalendarDay(LocalDate.of(year, month, day), CalendarDay.Kind.WORKDAY, "make-up");
    }

    /** Editions as far as the recomputation asks for them; its progress refers to rows. */
    private static final class Published implements CalendarEditions {

        private CalendarDays current = PLAIN;
        private int number;

        void publish(CalendarDays days) {
            current = days;
            number++;
            SchedulerDatabase.jdbc().sql("""
                    INSERT INTO work.calendar_edition VALUES (?, 'v', now(), '', '', '', '', '')
                    """).param(number).update();
            if (number > 1) {
                SchedulerDatabase.jdbc().sql("INSERT INTO work.recomputation (edition) VALUES (?)").param(number)
                        .update();
            }
        }

        @Override
        public CalendarDays current() {
            return current;
        }

        @Override
        public int currentNumber() {
            return number;
        }

        @Override
        public List<CalendarEdition> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public UUID propose(int base, Collection<CalendarDay> days, List<Integer> years, String sourceDigest,
                String remark, Actor by, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CalendarProposal> proposal(UUID id, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CalendarEdition> publish(UUID proposalId, Actor by, Instant at) {
            throw new UnsupportedOperationException();
        }
    }
}
