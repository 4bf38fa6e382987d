package org.huiji.application.port;

import java.time.Instant;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent;

/**
 * An event as it stands in the store.
 *
 * @param sequence its position in the application's history, from 0
 * @param eventId the store's id of the event
 * @param name the stable logical name, for example {@code ApplicationReturned}
 * @param revision the revision of that name's payload
 * @param recordedAt real time of storing; business time is {@link ApplicationEvent#occurredAt()}
 * @param actor who did it, as they were then
 * @param commandId the command it follows from
 * @param correlationId the first message of the chain
 */
public record RecordedEvent(
        long sequence,
        String eventId,
        String name,
        String revision,
        Instant recordedAt,
        Actor actor,
        UUID commandId,
        String correlationId,
        ApplicationEvent event) {}
