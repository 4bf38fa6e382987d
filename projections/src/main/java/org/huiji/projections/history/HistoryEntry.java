package org.huiji.projections.history;

import java.util.List;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.port.RecordedEvent;
import org.huiji.projections.comparison.Change;

/**
 * One event: who, when, from where (all in {@code recorded}), and what it changed.
 *
 * @param statusAfter the status that it led to
 * @param roundAfter the review round after it, 0 before the first submission
 * @param changes answers and documents that differ from before the event
 */
public record HistoryEntry(
        RecordedEvent recorded, ApplicationStatus statusAfter, int roundAfter, List<Change> changes) {

    public HistoryEntry {
        changes = List.copyOf(changes);
    }

    public long sequence() {
        return recorded.sequence();
    }

    @Override
    public String toString() {
        return "HistoryEntry[" + sequence() + " " + recorded.name() + "]";
    }
}
