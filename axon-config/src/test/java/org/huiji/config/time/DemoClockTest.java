package org.huiji.config.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiji.review.ReviewDates;
import org.huiji.review.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    private Path directory;

    private final List<Duration> told = new ArrayList<>();

    @Test
    void businessTimeIsRealTimeUntilItIsMoved() {
        KeptOffset offset = offset();
        assertThat(clock(offset).instant()).isEqualTo(TUESDAY);
        assertThat(demoClock(offset).offset()).isZero();
    }

    @Test
    void toTheNextWorkingDayGoesToNineInTheMorning() {
        KeptOffset offset = offset();
        demoClock(offset).toNextWorkingDay();
        assertThat(clock(offset).instant()).isEqualTo(Instant.parse("2026-11-25T01:00:00Z"));
    }

    @Test
    void tenWorkingDaysForwardIsJustAfterTheEndOfTheTenth() {
        KeptOffset offset = offset();
        demoClock(offset).forwardWorkingDays(10);
        assertThat(clock(offset).instant()).isEqualTo(Instant.parse("2026-12-08T16:01:00Z"));
        assertThat(told).containsExactly(offset.get());
    }

    @Test
    void whatWasGainedIsKeptOverARestart() {
        demoClock(offset()).forwardWorkingDays(3);
        KeptOffset afterRestart = offset();
        demoClock(afterRestart).toNextWorkingDay();
        assertThat(clock(afterRestart).instant()).isEqualTo(Instant.parse("2026-11-30T01:00:00Z"));
    }

    @Test
    void theOffsetNeverShrinks() {
        assertThatThrownBy(() -> offset().raise(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> demoClock(offset()).forwardWorkingDays(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private KeptOffset offset() {
        return new KeptOffset(directory.resolve("demo-clock"));
    }

    private static AdjustableClock clock(KeptOffset offset) {
        return new AdjustableClock(Clock.fixed(TUESDAY, ReviewDates.ZONE), offset);
    }

    private WorkingDayClock demoClock(KeptOffset offset) {
        return new WorkingDayClock(clock(offset), offset, new WeekdaysOnly(), () -> List.of(told::add));
    }

    private static final class WeekdaysOnly implements WorkingCalendar {

        @Override
        public boolean isWorkingDay(LocalDate date) {
            return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        }

        @Override
        public boolean isPublished(LocalDate date) {
            return true;
        }

        @Override
        public String version() {
            return "weekdays";
        }
    }
}
