package org.huiji.application.port;

import java.util.List;
import java.util.UUID;

/** The stored history of one application, read from the event store itself. */
public interface ApplicationLog {

    /** All events in order; empty for an application that was never started. */
    List<RecordedEvent> eventsOf(UUID applicationId);
}
