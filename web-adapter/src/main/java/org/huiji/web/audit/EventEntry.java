package org.huiji.web.audit;

import java.time.LocalDate;
import java.util.List;
import org.huiji.projections.history.HistoryEntry;

/**
 * One row of the event list.
 *
 * @param number from 1
 * @param name in Chinese
 * @param time to the second
 * @param actor name, role and department of then
 * @param address the shortened network address; empty for the machine
 * @param tag how many findings or which submission; empty for other events
 * @param remarks what happened, in words
 * @param changes what it changed of what was there before
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
        String address,
        String tag,
        List<String> remarks,
        List<ChangeView> changes,
        boolean current) {

    public long sequence() {
        return entry.sequence();
    }

    public boolean isReturn() {
        return entry.recorded().name().equals("ApplicationReturned");
    }

    /** The class of its dot in the scrubber: passed, a return, or still to come. */
    public String dot(long position) {
        String passed = sequence() < position ? "p" : "";
        return isReturn() ? "r" : passed;
    }

    @Override
    public String toString() {
        return "EventEntry[" + sequence() + "]";
    }
}
