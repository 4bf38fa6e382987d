package org.huiji.calendar;

import java.util.Optional;
import org.huiji.review.WorkingCalendar;

/** The deadlines of all reviews that wait for a decision, and how they follow the calendar. */
public interface RunningDeadlines {

    DeadlineForecast forecast(WorkingCalendar candidate);

    /** How far the deadlines have been counted anew after the latest edition; empty before the first change. */
    Optional<RecomputationProgress> latest();
}
