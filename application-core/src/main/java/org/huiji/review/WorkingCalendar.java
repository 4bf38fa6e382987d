package org.huiji.review;

import java.time.LocalDate;

/** On which days does the administration work? Weekends, statutory holidays and make-up working days. */
public interface WorkingCalendar {

    boolean isWorkingDay(LocalDate date);

    /** Whether the calendar of the date's year has been published; until then Monday to Friday count. */
    boolean isPublished(LocalDate date);

    /** Names the edition, so that a due date can say from which calendar it was counted. */
    String version();

    /** The edition that counts now and does not change while somebody counts by it. */
    default WorkingCalendar edition() {
        return this;
    }
}
