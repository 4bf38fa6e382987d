package org.huiji.config.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.huiji.application.port.DemoClock;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.WorkingCalendar;

/** Moves business time by working days and tells who has to know. */
final class WorkingDayClock implements DemoClock {

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime JUST_AFTER_MIDNIGHT = LocalTime.of(0, 1);
    private static final int MOST_DAYS_AT_ONCE = 250;

    private final AdjustableClock clock;
    private final KeptOffset offset;
    private final WorkingCalendar calendar;
    private final Supplier<List<ClockMoved>> listeners;

    WorkingDayClock(
            AdjustableClock clock, KeptOffset offset, WorkingCalendar calendar, Supplier<List<ClockMoved>> listeners) {
        this.clock = clock;
        this.offset = offset;
        this.calendar = calendar;
        this.listeners = listeners;
    }

    @Override
    public Duration offset() {
        return offset.get();
    }

    @Override
    public synchronized void toNextWorkingDay() {
        moveTo(ReviewPeriod.workingDayAfter(today(), 1, calendar).atTime(OPENING).atZone(ReviewDates.ZONE));
    }

    @Override
    public synchronized void forwardWorkingDays(int count) {
        if (count < 1 || count > MOST_DAYS_AT_ONCE) {
            throw new IllegalArgumentException("1 to " + MOST_DAYS_AT_ONCE + " working days");
        }
        LocalDate last = ReviewPeriod.workingDayAfter(today(), count, calendar);
        moveTo(last.plusDays(1).atTime(JUST_AFTER_MIDNIGHT).atZone(ReviewDates.ZONE));
    }

    private void moveTo(ZonedDateTime target) {
        Duration amount = Duration.between(clock.instant(), target.toInstant());
        offset.raise(amount);
        listeners.get().forEach(listener -> listener.movedForwardBy(amount));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE);
    }
}
