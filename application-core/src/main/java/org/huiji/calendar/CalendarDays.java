package org.huiji.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiji.review.WorkingCalendar;

/** The days of one edition; a year of which it names any day is published. It never changes. */
public final class CalendarDays implements WorkingCalendar {

    private final String version;
    private final SortedMap<LocalDate, CalendarDay> days;
    private final Set<Integer> years;

    public CalendarDays(String version, Collection<CalendarDay> days) {
        this.version = version;
        this.days = days.stream().collect(Collectors.toMap(CalendarDay::date, Function.identity(), (one, two) -> {
            throw new IllegalArgumentException("named twice: " + one.date());
        }, TreeMap::new));
        this.years = days.stream().map(day -> day.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        CalendarDay day = days.get(date);
        return day == null ? isWeekday(date) : day.kind() == CalendarDay.Kind.WORKDAY;
    }

    @Override
    public boolean isPublished(LocalDate date) {
        return years.contains(date.getYear());
    }

    @Override
    public String version() {
        return version;
    }

    public Optional<CalendarDay> on(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** All of them, the first first. */
    public List<CalendarDay> all() {
        return List.copyOf(days.values());
    }

    public List<CalendarDay> of(int year) {
        return days.values().stream().filter(day -> day.date().getYear() == year).toList();
    }

    /** The published years, the first first. */
    public List<Integer> years() {
        return List.copyOf(years);
    }

    /** The days with those of one year replaced. */
    public List<CalendarDay> withYear(int year, Collection<CalendarDay> ofYear) {
        return Stream.concat(days.values().stream().filter(day -> day.date().getYear() != year), ofYear.stream())
                .toList();
    }

    /** The days with one of them as given. */
    public List<CalendarDay> withDay(CalendarDay changed) {
        return Stream.concat(days.values().stream().filter(day -> !day.date().equals(changed.date())),
                Stream.of(changed)).toList();
    }

    /** The days without one of them: what the week says counts again. */
    public List<CalendarDay> without(LocalDate date) {
        return days.values().stream().filter(day -> !day.date().equals(date)).toList();
    }

    /** Day by day what differs in another edition. */
    public List<DayChange> changesIn(CalendarDays other) {
        Set<LocalDate> dates = new TreeSet<>(days.keySet());
        dates.addAll(other.days.keySet());
        return dates.stream().map(date -> new DayChange(date, days.get(date), other.days.get(date)))
                .filter(DayChange::isOne).toList();
    }

    static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
