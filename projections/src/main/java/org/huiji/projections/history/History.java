package org.huiji.projections.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationState;

/**
 * All events of an application in order; none for an application that was never started.
 *
 * @param entries the entry at index n has sequence n
 * @param states the state at index n is the one after the event of sequence n
 */
public record History(
        UUID applicationId, String receiptNumber, List<HistoryEntry> entries, List<ApplicationState> states) {

    public History {
        entries = List.copyOf(entries);
        states = List.copyOf(states);
    }

    /** Whether it has an event of that sequence. */
    public boolean reaches(long sequence) {
        return sequence >= 0 && sequence < entries.size();
    }

    /** The sequence of the last event. */
    public long last() {
        return entries.size() - 1L;
    }

    public HistoryEntry entry(long sequence) {
        return entries.get((int) sequence);
    }

    /** The application as it stood just after that event. */
    public ApplicationState stateAfter(long sequence) {
        return states.get((int) sequence);
    }

    /** The application as it stood just before that event; empty before the first. */
    public Optional<ApplicationState> stateBefore(long sequence) {
        return sequence == 0 ? Optional.empty() : Optional.of(stateAfter(sequence - 1));
    }

    @Override
    public String toString() {
        return "History[" + applicationId + "]";
    }
}
