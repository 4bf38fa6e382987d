package org.huiji.web.demo.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.huiji.review.ReviewDates;
import org.huiji.review.WorkingCalendar;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Spreads the sample applications over the working days before the first start. */
@Component
@Profile("demo")
class SampleTimes {

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final Duration BETWEEN_PEOPLE = Duration.ofMinutes(7);

    private final WorkingCalendar calendar;
    private final Clock clock;

    SampleTimes(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In the morning of the n-th working day before today, a little later for each person. */
    Instant morning(int workingDaysAgo, int person) {
        LocalDate date = LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE);
        for (int counted = 0; counted < workingDaysAgo;) {
            date = date.minusDays(1);
            if (calendar.isWorkingDay(date)) {
                counted++;
            }
        }
        return date.atTime(OPENING).atZone(ReviewDates.ZONE).toInstant().plus(BETWEEN_PEOPLE.multipliedBy(person));
    }
}
