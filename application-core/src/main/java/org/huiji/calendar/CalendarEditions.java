package org.huiji.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;

/** Keeps the editions of the calendar. What it answers is as of now, unlike the calendar that everybody counts by. */
public interface CalendarEditions {

    /** All of them, the latest first. */
    List<CalendarEdition> all();

    /** The days of the edition that counts. */
    CalendarDays current();

    /** The number of the edition that counts. */
    int currentNumber();

    /**
     * Keeps what was read in, for its maker to confirm.
     *
     * @param base the number of the edition that {@code days} were made from
     */
    UUID propose(int base, Collection<CalendarDay> days, List<Integer> years, String sourceDigest, String remark,
            Actor by, Instant at);

    /** What this member of staff proposed; kept for a day, published or not. */
    Optional<CalendarProposal> proposal(UUID id, Actor by);

    /**
     * Publishes a proposal and has all running deadlines counted anew.
     *
     * @return empty when another edition has come since, or the proposal is gone or published already; nothing is stored then
     */
    Optional<CalendarEdition> publish(UUID proposalId, Actor by, Instant at);
}
