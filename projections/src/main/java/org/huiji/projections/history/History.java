package org.huiji.projections.history;

import java.util.List;
import java.util.UUID;

/**
 * All events of an application in order; none for an application that was never started.
 *
 * @param entries the entry at index n has sequence n
 */
public record History(UUID applicationId, String receiptNumber, List<HistoryEntry> entries) {

    public History {
        entries = List.copyOf(entries);
    }
}
