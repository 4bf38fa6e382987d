package org.huiji.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.huiji.calendar.CalendarDay.Kind;
import org.junit.jupiter.api.Test;

class CalendarDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 1);
    private static final LocalDate SUNDAY = LocalDate.of(2027, 1, 3);
    private static final CalendarDay HOLIDAY = new CalendarDay(FRIDAY, Kind.HOLIDAY, "New Year");
    private static final CalendarDay MAKE_UP = new CalendarDay(SUNDAY, Kind.WORKDAY, "New Year");

    private final CalendarDays days = new CalendarDays("one", List.of(MAKE_UP, HOLIDAY));

    @Test
    void aNamedDayCountsAsNamedAndAnyOtherAsTheWeekSays() {
        assertThat(days.isWorkingDay(FRIDAY)).isFalse();
        assertThat(days.isWorkingDay(SUNDAY)).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 2))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
    }

    @Test
    void aYearIsPublishedOnceADayOfItIsNamed() {
        assertThat(days.isPublished(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(days.isPublished(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(days.years()).containsExactly(2027);
    }

    @Test
    void aDayCannotBeNamedTwice() {
        assertThatThrownBy(() -> new CalendarDays("one", List.of(HOLIDAY, HOLIDAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearIsReplacedWholeAndTheOthersStay() {
        CalendarDay earlier = new CalendarDay(LocalDate.of(2026, 1, 1), Kind.HOLIDAY, "New Year");
        CalendarDays two = new CalendarDays("two", List.of(HOLIDAY, MAKE_UP, earlier));
        assertThat(two.withYear(2027, List.of(HOLIDAY))).containsExactly(earlier, HOLIDAY);
    }

    @Test
    void changesAreNamedDayByDayAndSayWhetherTheyTurnTheDay() {
        CalendarDay renamed = new CalendarDay(FRIDAY, Kind.HOLIDAY, "Yuandan");
        CalendarDays other = new CalendarDays("two", List.of(renamed));
        assertThat(days.changesIn(other)).containsExactly(
                new DayChange(FRIDAY, HOLIDAY, renamed), new DayChange(SUNDAY, MAKE_UP, null));
        assertThat(days.changesIn(other)).extracting(DayChange::turnsTheDay).containsExactly(false, true);
        assertThat(days.changesIn(days)).isEmpty();
    }

    @Test
    void aDayOffAtTheWeekendAndAWorkingDayInTheWeekSayNothingNew() {
        assertThat(HOLIDAY.isAsTheWeek()).isFalse();
        assertThat(MAKE_UP.isAsTheWeek()).isFalse();
        assertThat(new CalendarDay(SUNDAY, Kind.HOLIDAY, "").isAsTheWeek()).isTrue();
        assertThat(new CalendarDay(FRIDAY, Kind.WORKDAY, "").isAsTheWeek()).isTrue();
    }
}
