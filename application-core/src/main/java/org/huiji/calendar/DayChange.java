package org.huiji.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a new edition says about a day, and what the former said.
 *
 * @param before null where the day was not named
 * @param after null where it is named no more
 */
public record DayChange(LocalDate date, @Nullable CalendarDay before, @Nullable CalendarDay after) {

    boolean isOne() {
        return !Objects.equals(before, after);
    }

    /** Whether the day becomes a working day, or stops being one. */
    public boolean turnsTheDay() {
        return isWorkday(before) != isWorkday(after);
    }

    private boolean isWorkday(@Nullable CalendarDay day) {
        return day == null ? CalendarDays.isWeekday(date) : day.kind() == CalendarDay.Kind.WORKDAY;
    }
}
