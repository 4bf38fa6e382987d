package org.huiji.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.MoveReviewDeadline;
import org.huiji.calendar.CalendarDay;
import org.huiji.calendar.CalendarDays;
import org.junit.jupiter.api.Test;

class RunningReviewTest {

    private static final UUID ID = new UUID(1, 1);
    /** Monday; without a holiday the 7th working day after it is Wednesday the 30th. */
    private static final Instant SUBMITTED_AT = Instant.parse("2026-12-21T02:00:00Z");
    private static final CalendarDays UNPUBLISHED = new CalendarDays("one", List.of(holiday(2026, 10, 1)));
    private static final CalendarDays WITH_A_HOLIDAY = new CalendarDays("two",
            List.of(holiday(2026, 10, 1), holiday(2027, 1, 1)));
    private static final CalendarDays WITHOUT_ONE_ON_THE_WAY = new CalendarDays("three",
            List.of(holiday(2026, 10, 1), holiday(2027, 10, 1)));

    private final RunningReview running = new RunningReview(ID, 1, SUBMITTED_AT,
            ReviewPeriod.startingAt(SUBMITTED_AT, UNPUBLISHED), false, false);

    @Test
    void theSameCalendarMovesNothingAndNeitherDoesAnotherVersionOfTheSameDays() {
        assertThat(running.movedBy(UNPUBLISHED)).isEmpty();
        assertThat(running.movedBy(new CalendarDays("renamed", UNPUBLISHED.all()))).isEmpty();
    }

    @Test
    void aHolidayOnTheWayMovesTheProvisionalDateLaterAndMakesItFirm() {
        assertThat(running.dates().provisional()).isTrue();
        assertThat(running.movedBy(WITH_A_HOLIDAY)).hasValue(
                new ReviewDates(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 5), "two", false));
    }

    @Test
    void aPublishedYearMakesADateFirmThatStaysTheSame() {
        assertThat(running.movedBy(WITHOUT_ONE_ON_THE_WAY)).hasValue(
                new ReviewDates(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4), "three", false));
    }

    @Test
    void whatIsOverdueIsNotCountedAnew() {
        assertThat(new RunningReview(ID, 1, SUBMITTED_AT, running.dates(), true, true).movedBy(WITH_A_HOLIDAY))
                .isEmpty();
    }

    @Test
    void twoMovesAtOneMomentAreTwoCommandsUnlessTheyAreTheSame() {
        RunningReview moved = running.with(running.movedBy(WITH_A_HOLIDAY).orElseThrow());
        assertThat(moved.moveAt(SUBMITTED_AT).getPayload())
                .isEqualTo(new MoveReviewDeadline(ID, 1, moved.dates()));
        assertThat(moved.moveAt(SUBMITTED_AT).getMetaData()).isEqualTo(moved.moveAt(SUBMITTED_AT).getMetaData())
                .isNotEqualTo(running.moveAt(SUBMITTED_AT).getMetaData())
                .isNotEqualTo(moved.moveAt(SUBMITTED_AT.plusSeconds(1)).getMetaData());
    }

    private static CalendarDay holiday(int year, int month, int day) {
        return new CalendarDay(LocalDate.of(year, month, day), CalendarDay.Kind.HOLIDAY, "holiday");
    }
}
