package org.huiji.projections.following;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.huiji.review.ReviewDates;

/** {@link ReviewDates} as read models keep them. */
@Embeddable
public record StoredDates(LocalDate remindOn, LocalDate dueOn, String calendarVersion, Boolean provisional) {

    /** The dates that an event holds. */
    public static StoredDates of(ReviewDates dates) {
        return new StoredDates(dates.remindOn(), dates.dueOn(), dates.calendarVersion(), dates.provisional());
    }

    /** The same, as screens are told. */
    public ReviewDates toDates() {
        return new ReviewDates(remindOn, dueOn, calendarVersion, provisional);
    }
}
