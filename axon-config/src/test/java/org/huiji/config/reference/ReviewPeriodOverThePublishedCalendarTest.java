package org.huiji.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/**
 * The review period in examples: {@code deadline/review-period.psv} holds when, in the province's time, something was
 * submitted, and the 7th and the 10th working day after it, which were counted without the code under test.
 */
class ReviewPeriodOverThePublishedCalendarTest {

    private static final String TABLE = "/deadline/review-period.psv";

    private final WorkingCalendar calendar = PublishedCalendar.shipped();

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = TABLE, delimiter = '|', numLinesToSkip = 1)
    void theSeventhAndTenthWorkingDayFollowTheDayOfSubmission(
            LocalDateTime submittedAt, LocalDate remindOn, LocalDate dueOn, boolean provisional, String why) {
        ReviewDates dates = ReviewPeriod.startingAt(at(submittedAt), calendar);
        assertThat(dates).isEqualTo(new ReviewDates(remindOn, dueOn, calendar.version(), provisional));
    }

    /** A festival or a make-up day of the three years that no row counts over would be a festival that nobody checked. */
    @Test
    void theTableCountsOverEveryPublishedDayThatDiffersFromTheWeek() throws IOException {
        List<String[]> rows = rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(80);
        for (LocalDate date = LocalDate.of(2024, 1, 1); date.getYear() < 2027; date = date.plusDays(1)) {
            boolean weekday = date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
            if (calendar.isWorkingDay(date) != weekday) {
                LocalDate odd = date;
                assertThat(rows).as(odd.toString()).anyMatch(row -> isCounted(odd, row));
            }
        }
    }

    private static boolean isCounted(LocalDate date, String[] row) {
        LocalDate submittedOn = LocalDateTime.parse(row[0]).toLocalDate();
        return date.isAfter(submittedOn) && !date.isAfter(LocalDate.parse(row[2]));
    }

    private static List<String[]> rows() throws IOException {
        return new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8).lines().skip(1)
                .filter(line -> !line.startsWith("#")).map(line -> line.split("\\|")).toList();
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
        return at(date.atTime(time));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ReviewDates.ZONE).toInstant();
    }
}
