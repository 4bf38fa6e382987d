package org.huiji.web.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huiji.calendar.CalendarDay;
import org.huiji.calendar.CalendarDays;
import org.jspecify.annotations.Nullable;

/**
 * A month as it is drawn.
 *
 * @param weeks of seven places, Monday first
 * @param named the days on which the calendar says something, those that belong together as one
 */
record CalendarMonth(YearMonth month, List<List<@Nullable Place>> weeks, List<Run> named) {

    /** Days in a row of which the calendar says the same. */
    record Run(LocalDate first, LocalDate last, CalendarDay.Kind kind, String name) {

        public boolean isOneDay() {
            return first.equals(last);
        }

        private boolean goesOnWith(CalendarDay day) {
            return last.plusDays(1).equals(day.date()) && kind == day.kind() && name.equals(day.name());
        }
    }

    /**
     * A day in its week.
     *
     * @param day what the calendar says of it, if anything
     */
    record Place(LocalDate date, boolean working, @Nullable CalendarDay day) {}

    static List<CalendarMonth> of(int year, CalendarDays days) {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> of(YearMonth.of(year, month), days)).toList();
    }

    private static CalendarMonth of(YearMonth month, CalendarDays days) {
        List<List<@Nullable Place>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
            List<@Nullable Place> week = new ArrayList<>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                LocalDate date = start.plusDays(i);
                week.add(YearMonth.from(date).equals(month)
                        ? new Place(date, days.isWorkingDay(date), days.on(date).orElse(null))
                        : null);
            }
            weeks.add(week);
        }
        return new CalendarMonth(month, weeks, runs(days.of(month.getYear()).stream()
                .filter(day -> YearMonth.from(day.date()).equals(month)).toList()));
    }

    private static List<Run> runs(List<CalendarDay> days) {
        List<Run> runs = new ArrayList<>();
        for (CalendarDay day : days) {
            boolean goesOn = !runs.isEmpty() && runs.getLast().goesOnWith(day);
            LocalDate first = goesOn ? runs.removeLast().first() : day.date();
            runs.add(new Run(first, day.date(), day.kind(), day.name()));
        }
        return runs;
    }
}
