package org.huiji.config.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huiji.review.WorkingCalendar;

/** The calendar as published by the State Council, year by year. */
final class PublishedCalendar implements WorkingCalendar {

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();
    private final String version;

    PublishedCalendar(ReferenceFile file) {
        file.rows().forEach(row -> {
            LocalDate date = LocalDate.parse(row.get("date"));
            exceptions.put(date, isWorkday(row.get("kind")));
            years.add(date.getYear());
        });
        version = file.digest();
    }

    static PublishedCalendar shipped() {
        return new PublishedCalendar(ReferenceFile.named("working-calendar.csv"));
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return exceptions.getOrDefault(date, date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

    @Override
    public boolean isPublished(LocalDate date) {
        return years.contains(date.getYear());
    }

    @Override
    public String version() {
        return version;
    }

    private static boolean isWorkday(String kind) {
        return switch (kind) {
            case "workday" -> true;
            case "holiday" -> false;
            default -> throw new IllegalStateException("unknown kind of day: " + kind);
        };
    }
}
