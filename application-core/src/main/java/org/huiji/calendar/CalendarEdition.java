package org.huiji.calendar;

import java.time.Instant;
import java.util.List;

/**
 * A published edition of the calendar; the one of the highest number counts.
 *
 * @param number from 1, which came with the product
 * @param publishedBy the name of the member of staff; empty for the first
 * @param years those that it changed
 * @param sourceDigest of the file it was made from; empty for a correction
 */
public record CalendarEdition(
        int number,
        String version,
        Instant publishedAt,
        String publishedBy,
        List<Integer> years,
        String sourceDigest,
        String remark) {}
