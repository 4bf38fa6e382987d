package org.huiji.application.port;

import java.util.Optional;
import java.util.UUID;

/** The rows of the event store themselves, neither opened nor upcast. */
@FunctionalInterface
public interface StoredEvents {

    /** The row of an application's event, counted from 0. */
    Optional<StoredEvent> find(UUID applicationId, long sequence);
}
