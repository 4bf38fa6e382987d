package org.huiji.application.port;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;

/** The stored history of one application, read from the event store itself. */
public interface ApplicationLog {

    /** All events in order; empty for an application that was never started. */
    List<RecordedEvent> eventsOf(UUID applicationId);

    /** The events before this one, in order; a node that has just followed them need not read them. */
    default List<ApplicationEvent> eventsBefore(UUID applicationId, long sequence) {
        return eventsOf(applicationId).stream().filter(recorded -> recorded.sequence() < sequence)
                .map(RecordedEvent::event).toList();
    }

    /**
     * The event that it began with, which says whose it is; cheaper than to read all.
     *
     * @throws java.util.NoSuchElementException for an application that was never started
     */
    default ApplicationEvent firstEventOf(UUID applicationId) {
        return eventsOf(applicationId).getFirst().event();
    }
}
