package org.huiji.application.port;

import java.time.Instant;

/**
 * A row of the event store as it stands there, its personal content sealed.
 *
 * @param globalIndex its place among the events of all applications
 * @param name the name under which it was stored, before any upcasting
 * @param revision likewise
 * @param recordedAt real time of storing
 * @param payload JSON
 * @param metadata JSON
 */
public record StoredEvent(
        long globalIndex,
        String eventId,
        String name,
        String revision,
        Instant recordedAt,
        String payload,
        String metadata) {

    @Override
    public String toString() {
        return "StoredEvent[" + globalIndex + " " + name + "]";
    }
}
