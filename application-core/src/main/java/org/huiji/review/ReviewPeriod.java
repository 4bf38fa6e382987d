package org.huiji.review;

import java.time.Instant;
import java.time.LocalDate;

/** Counts the working days of a review: the day of submission is day 0, day n the n-th working day after it. */
public final class ReviewPeriod {

    /** The working day at whose end the reviewer is reminded (guide, section 11). */
    public static final int REMINDER_DAY = 7;

    /** The working day at whose end the review is overdue. */
    public static final int DUE_DAY = 10;

    private ReviewPeriod() {}

    /** The dates of a round by one and the same edition of the calendar. */
    public static ReviewDates startingAt(Instant submittedAt, WorkingCalendar published) {
        WorkingCalendar calendar = published.edition();
        LocalDate day = submittedAt.atZone(ReviewDates.ZONE).toLocalDate();
        LocalDate remindOn = workingDayAfter(day, REMINDER_DAY, calendar);
        LocalDate dueOn = workingDayAfter(day, DUE_DAY, calendar);
        boolean provisional = !calendar.isPublished(dueOn) || !calendar.isPublished(day);
        return new ReviewDates(remindOn, dueOn, calendar.version(), provisional);
    }

    /** The number of working days from the day after {@code from} up to and including {@code to}; 0 when not after. */
    public static int workingDaysBetween(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        int days = 0;
        for (LocalDate date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            if (calendar.isWorkingDay(date)) {
                days++;
            }
        }
        return days;
    }

    /** The {@code count}-th working day after {@code day}. */
    public static LocalDate workingDayAfter(LocalDate day, int count, WorkingCalendar calendar) {
        LocalDate date = day;
        for (int counted = 0; counted < count;) {
            date = date.plusDays(1);
            if (calendar.isWorkingDay(date)) {
                counted++;
            }
        }
        return date;
    }
}
