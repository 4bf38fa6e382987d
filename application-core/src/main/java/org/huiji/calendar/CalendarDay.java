package org.huiji.calendar;

import java.time.LocalDate;

/**
 * A day on which the calendar departs from the week, or says why it does not.
 *
 * @param name of the holiday it belongs to
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {

    /** What the administration does on that day. */
    public enum Kind {
        HOLIDAY,
        /** Made up for by working on what would be a day off. */
        WORKDAY
    }

    /** Whether it says what the week says already. */
    public boolean isAsTheWeek() {
        return (kind == Kind.WORKDAY) == CalendarDays.isWeekday(date);
    }
}
