package org.huiji.calendar;

import java.util.List;
import java.util.UUID;

/**
 * An edition that was read in and looked at, but not published yet.
 *
 * @param base the number of the edition it was compared with
 * @param days the whole calendar as it would be
 * @param years those that it changes
 */
public record CalendarProposal(
        UUID id, int base, CalendarDays days, List<Integer> years, String sourceDigest, String remark) {}
