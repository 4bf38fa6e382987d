package org.huiji.web.audit;

import java.time.LocalDate;
import java.util.List;
import org.huiji.projections.history.HistoryEntry;

/**
 * One row of the event list.
 *
 * @param number from 1
 * @param time to the second
 * @param remarks what happened, in words
 * @param current whether the state after it is shown
 */
public record EventEntry(
        HistoryEntry entry,
        long number,
        LocalDate day,
        String name,
        String time,
        String actor,
        String channel,
        List<String> remarks,
        List<ChangeView> changes,
        boolean current) {

    public long sequence() {
        return entry.sequence();
    }

    /** The class of its dot in the scrubber: passed, a return, or still to come. */
    public String dot(long position) {
        if (entry.recorded().name().equals("ApplicationReturned")) {
            return "r";
        }
        return sequence() < position ? "p" : "";
    }

    @Override
    public String toString() {
        return "EventEntry[" + sequence() + "]";
    }
}
