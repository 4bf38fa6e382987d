package org.huiji.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The dates of one review round as they were fixed at submission or moved by a calendar change. They are facts: read
 * models copy them and never compute (decision 32).
 *
 * @param remindOn the 7th working day after the day of submission
 * @param dueOn the 10th working day after the day of submission
 * @param calendarVersion the edition of the calendar they were counted from
 * @param provisional whether a year without a published calendar was counted
 */
public record ReviewDates(LocalDate remindOn, LocalDate dueOn, String calendarVersion, boolean provisional) {

    /** The province's legal time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** 24:00 of the 7th working day. */
    public Instant remindAt() {
        return endOf(remindOn);
    }

    /** 24:00 of the 10th working day. */
    public Instant overdueAt() {
        return endOf(dueOn);
    }

    private static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
