package org.huiji.application.port;

import java.util.List;
import java.util.UUID;

/** The stored history of one application, read from the event store itself. */
public interface ApplicationLog {

    /** All events in order; empty for an application that was never started. */
    List<RecordedEvent> eventsOf(UUID applicationId);

    /**
     * The event that it began with, which says whose it is; cheaper than to read all.
     *
     * @throws java.util.NoSuchElementException for an application that was never started
     */
    default RecordedEvent firstEventOf(UUID applicationId) {
        return eventsOf(applicationId).getFirst();
    }
}
