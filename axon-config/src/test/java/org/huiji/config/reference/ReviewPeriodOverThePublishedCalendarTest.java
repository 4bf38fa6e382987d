package org.huiji.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewPeriodOverThePublishedCalendarTest {

    private final WorkingCalendar calendar = PublishedCalendar.shipped();

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
            "2024-02-08, 2024-02-23, 2024-02-28, false, Spring Festival with a make-up Sunday after it",
            "2024-02-10, 2024-02-26, 2024-02-29, false, submitted on the first day of the holiday",
            "2024-04-03, 2024-04-15, 2024-04-18, false, Qingming with a make-up Sunday",
            "2024-04-26, 2024-05-09, 2024-05-13, false, make-up Sunday before and Saturday after Labour Day",
            "2024-09-13, 2024-09-25, 2024-09-29, false, due on a make-up Sunday",
            "2024-09-30, 2024-10-15, 2024-10-18, false, National Day with a make-up Saturday",
            "2024-12-31, 2025-01-10, 2025-01-15, false, over the end of a published year",
            "2025-01-20, 2025-02-05, 2025-02-08, false, due on a make-up Saturday after Spring Festival",
            "2025-01-26, 2025-02-11, 2025-02-14, false, submitted on a make-up Sunday",
            "2025-04-25, 2025-05-08, 2025-05-13, false, Labour Day",
            "2025-09-28, 2025-10-14, 2025-10-17, false, eight days of National Day and Mid-Autumn",
            "2025-12-31, 2026-01-12, 2026-01-15, false, New Year with a make-up Sunday",
            "2026-02-13, 2026-03-02, 2026-03-05, false, nine days of Spring Festival between make-up Saturdays",
            "2026-02-14, 2026-03-03, 2026-03-06, false, submitted on a make-up Saturday",
            "2026-03-06, 2026-03-17, 2026-03-20, false, submitted on a Friday",
            "2026-03-07, 2026-03-17, 2026-03-20, false, submitted on a Saturday",
            "2026-03-08, 2026-03-17, 2026-03-20, false, submitted on a Sunday",
            "2026-09-18, 2026-09-29, 2026-10-09, false, a make-up Sunday, Mid-Autumn and National Day",
            "2026-11-24, 2026-12-03, 2026-12-08, false, two plain weeks",
            "2026-12-18, 2026-12-29, 2027-01-01, true, due in a year that is not published",
            "2026-12-31, 2027-01-11, 2027-01-14, true, counted in a year that is not published",
            "2027-02-01, 2027-02-10, 2027-02-15, true, submitted in a year that is not published"})
    void theSeventhAndTenthWorkingDayFollowTheDayOfSubmission(
            LocalDate submittedOn, LocalDate remindOn, LocalDate dueOn, boolean provisional, String why) {
        ReviewDates dates = ReviewPeriod.startingAt(at(submittedOn, LocalTime.NOON), calendar);
        assertThat(dates.remindOn()).isEqualTo(remindOn);
        assertThat(dates.dueOn()).isEqualTo(dueOn);
        assertThat(dates.provisional()).isEqualTo(provisional);
        assertThat(dates.calendarVersion()).isEqualTo(calendar.version());
    }

    @ParameterizedTest(name = "into {0}")
    @CsvSource({"2026-03-10, true", "2026-03-06, true", "2026-03-07, false", "2026-02-14, true", "2026-05-01, false"})
    void oneSecondAroundMidnightDiffersExactlyIfTheLaterDateIsAWorkingDay(LocalDate laterDate, boolean differs) {
        Instant midnight = laterDate.atStartOfDay(ReviewDates.ZONE).toInstant();
        ReviewDates before = ReviewPeriod.startingAt(midnight.minusSeconds(1), calendar);
        ReviewDates after = ReviewPeriod.startingAt(midnight, calendar);
        assertThat(calendar.isWorkingDay(laterDate)).isEqualTo(differs);
        assertThat(!before.equals(after)).isEqualTo(differs);
    }

    @Test
    void theDayIsTheProvincesDayWhateverTheServersZone() {
        Instant lateEveningInGreenwich = Instant.parse("2026-03-09T17:00:00Z");
        ReviewDates dates = ReviewPeriod.startingAt(lateEveningInGreenwich, calendar);
        assertThat(dates).isEqualTo(ReviewPeriod.startingAt(at(LocalDate.of(2026, 3, 10), LocalTime.NOON), calendar));
    }

    @Test
    void theStepsFallOnTheEndOfTheDayInShanghai() {
        ReviewDates dates = ReviewPeriod.startingAt(at(LocalDate.of(2026, 11, 24), LocalTime.NOON), calendar);
        assertThat(dates.remindAt()).isEqualTo(Instant.parse("2026-12-03T16:00:00Z"));
        assertThat(dates.overdueAt()).isEqualTo(Instant.parse("2026-12-08T16:00:00Z"));
    }

    @Test
    void workingDaysLeftAreCountedFromTomorrowToTheDueDay() {
        LocalDate today = LocalDate.of(2026, 9, 18);
        assertThat(ReviewPeriod.workingDaysBetween(today, LocalDate.of(2026, 10, 9), calendar)).isEqualTo(10);
        assertThat(ReviewPeriod.workingDaysBetween(today, today, calendar)).isZero();
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ReviewDates.ZONE).toInstant();
    }
}
