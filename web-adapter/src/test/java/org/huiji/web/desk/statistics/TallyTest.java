package org.huiji.web.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huiji.projections.reviewstatistics.DecisionKind;
import org.huiji.projections.reviewstatistics.Decisions.Group;
import org.huiji.review.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of many decisions in few numbers. */
class TallyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"3, 3, 3", "1;2, 1.5, 2", "1;2;9, 2, 9", "4;4;5;6, 4.5, 6", "0;0;0;7, 0, 7"})
    void theMedianIsTheOneInTheMiddleOrTheMeanOfTwo(String days, String median, String longest) {
        Tally tally = took(Arrays.stream(days.split(";")).mapToInt(Integer::parseInt).toArray());
        assertThat(tally.median()).isEqualTo(median);
        assertThat(tally.longest()).isEqualTo(longest);
    }

    @Test
    void equalDecisionsCountedTogetherWeighAsMany() {
        Tally tally = Tally.of(List.of(group(1, 5, DecisionKind.APPROVED), group(8, 2, DecisionKind.RETURNED)),
                new WeekdaysOnly());
        assertThat(tally).returns(5L, Tally::approved).returns(2L, Tally::returned).returns("1", Tally::median)
                .returns(2L, Tally::afterReminder).returns(0L, Tally::overdue);
    }

    @Test
    void daySevenIsStillInTimeForTheReminderAndDayTenForTheEnd() {
        assertThat(took(7)).returns(0L, Tally::afterReminder);
        assertThat(took(8)).returns(1L, Tally::afterReminder).returns(0L, Tally::overdue);
        assertThat(took(10)).returns(1L, Tally::afterReminder).returns(0L, Tally::overdue);
        assertThat(took(11)).returns(1L, Tally::afterReminder).returns(1L, Tally::overdue);
    }

    @Test
    void nothingSaysNothing() {
        assertThat(took()).returns(0L, Tally::total).returns("", Tally::median).returns("", Tally::longest);
    }

    private static Tally took(int... workingDays) {
        return Tally.of(Arrays.stream(workingDays).mapToObj(days -> group(days, 1, DecisionKind.APPROVED)).toList(),
                new WeekdaysOnly());
    }

    /** Working days after a Monday: five a week. */
    private static Group group(int workingDays, long count, DecisionKind kind) {
        return new Group("reviewer1", "reviewer1", kind, MONDAY,
                MONDAY.plusDays(workingDays / 5 * 7L + workingDays % 5), count);
    }

    private static final class WeekdaysOnly implements WorkingCalendar {

        @Override
        public boolean isWorkingDay(LocalDate date) {
            return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        @Override
        public boolean isPublished(LocalDate date) {
            return true;
        }

        @Override
        public String version() {
            return "test";
        }
    }
}
