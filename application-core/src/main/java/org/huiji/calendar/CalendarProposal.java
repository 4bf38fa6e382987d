package org.huiji.calendar;

import java.util.List;
import java.util.UUID;

/**
 * An edition that was read in to be looked at and published.
 *
 * @param base the number of the edition it was compared with
 * @param days the whole calendar as it would be
 * @param years those that it changes
 */
public record CalendarProposal(
        UUID id, int base, CalendarDays days, List<Integer> years, String sourceDigest, String remark) {

    /** Whether that edition is what publishing this made. */
    public boolean isPublishedAs(CalendarEdition edition) {
        return edition.number() == base + 1 && edition.version().equals(days.version());
    }
}
