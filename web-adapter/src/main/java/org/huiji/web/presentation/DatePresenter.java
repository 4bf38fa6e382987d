package org.huiji.web.presentation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewPeriod;
import org.springframework.stereotype.Component;

/** Says dates and times the way the site does; in templates {@code @dates}. */
@Component("dates")
public class DatePresenter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;

    public DatePresenter(Messages messages) {
        this.messages = messages;
    }

    /** Month and day. */
    public String day(LocalDate date) {
        return messages.text("value.day", text(date.getMonthValue()), text(date.getDayOfMonth()));
    }

    /** Month and day of an instant, in legal time. */
    public String day(Instant at) {
        return day(local(at).toLocalDate());
    }

    /** Year, month and day. */
    public String date(LocalDate date) {
        return messages.text("value.date", text(date.getYear()), text(date.getMonthValue()),
                text(date.getDayOfMonth()));
    }

    public String month(YearMonth month) {
        return messages.text("value.month", text(month.getYear()), text(month.getMonthValue()));
    }

    public String weekday(LocalDate date) {
        return messages.text("value.weekday." + date.getDayOfWeek().getValue());
    }

    /** Date and time to the second, as history rows show it. */
    public String instant(Instant at) {
        ZonedDateTime local = local(at);
        return messages.text("value.instant", date(local.toLocalDate()), TIME.format(local));
    }

    /** Date and time to the minute. */
    public String minute(Instant at) {
        ZonedDateTime local = local(at);
        return messages.text("value.instant", date(local.toLocalDate()), MINUTE.format(local));
    }

    /** Hour and minute. */
    public String time(Instant at) {
        return MINUTE.format(local(at));
    }

    /** The day on which the review is due, with its number (rule 19). */
    public String due(ReviewDates dates) {
        return deadline(dates.dueOn(), ReviewPeriod.DUE_DAY, dates.provisional());
    }

    /** The day on which the reviewer is reminded, with its number. */
    public String remind(ReviewDates dates) {
        return deadline(dates.remindOn(), ReviewPeriod.REMINDER_DAY, dates.provisional());
    }

    /** A day with the number of its working day; provisional when the calendar was not published. */
    public String deadline(LocalDate date, int workingDay, boolean provisional) {
        String key = provisional ? "value.deadline.provisional" : "value.deadline";
        return messages.text(key, day(date), text(workingDay));
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(ReviewDates.ZONE);
    }

    /** Numbers go into messages as text, or they would get separators. */
    private static String text(int number) {
        return Integer.toString(number);
    }
}
