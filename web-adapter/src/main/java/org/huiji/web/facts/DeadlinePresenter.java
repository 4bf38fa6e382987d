package org.huiji.web.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.huiji.application.ReviewRound;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.WorkingCalendar;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Says how many working days a review has left. Amber and red follow the stored reminder and overdue (decision 56). */
@Component
public class DeadlinePresenter {

    private final WorkingCalendar calendar;
    private final DatePresenter dates;
    private final Messages messages;
    private final Clock clock;

    public DeadlinePresenter(WorkingCalendar calendar, DatePresenter dates, Messages messages, Clock clock) {
        this.calendar = calendar;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    /** A running round. */
    public DeadlineView running(ReviewRound round) {
        return running(round.dates(), round.submittedAt(), round.reminded(), round.overdue());
    }

    /** A running round as a read model tells it. */
    public DeadlineView running(ReviewDates fixed, Instant submittedAt, boolean reminded, boolean overdue) {
        LocalDate today = today();
        String tone = overdue ? "over" : reminded ? "soon" : "okay";
        return new DeadlineView(tone, left(fixed.dueOn(), today), dates.due(fixed), used(submittedAt, today));
    }

    /** A round that has ended: no clock runs. */
    public DeadlineView ended(String text) {
        return new DeadlineView("held", text, "", 0);
    }

    /** Working days left until the end of {@code dueOn}; negative once it has passed. */
    public int workingDaysLeft(LocalDate dueOn) {
        LocalDate today = today();
        return today.isAfter(dueOn)
                ? -ReviewPeriod.workingDaysBetween(dueOn, today, calendar)
                : ReviewPeriod.workingDaysBetween(today, dueOn, calendar);
    }

    public LocalDate today() {
        return clock.instant().atZone(ReviewDates.ZONE).toLocalDate();
    }

    private String left(LocalDate dueOn, LocalDate today) {
        if (today.isAfter(dueOn)) {
            int exceeded = Math.max(1, ReviewPeriod.workingDaysBetween(dueOn, today, calendar));
            return messages.text("facts.deadline.exceeded", Integer.toString(exceeded));
        }
        int left = ReviewPeriod.workingDaysBetween(today, dueOn, calendar);
        return today.equals(dueOn)
                ? messages.text("facts.deadline.today")
                : messages.text("facts.deadline.left", Integer.toString(left));
    }

    private int used(Instant submittedAt, LocalDate today) {
        LocalDate submittedOn = submittedAt.atZone(ReviewDates.ZONE).toLocalDate();
        return Math.min(ReviewPeriod.DUE_DAY, ReviewPeriod.workingDaysBetween(submittedOn, today, calendar));
    }
}
