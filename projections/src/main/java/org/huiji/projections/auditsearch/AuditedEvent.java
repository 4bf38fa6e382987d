package org.huiji.projections.auditsearch;

import java.time.Instant;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent;

/**
 * One event with who did it; written once and never changed.
 *
 * @param kind what happened, by its number among the {@link EventKinds}
 * @param departmentCode of the application after the event
 */
record AuditedEvent(
        UUID applicationId, int sequence, short kind, Instant occurredAt, Actor actor, String departmentCode) {

    static AuditedEvent of(ApplicationEvent event, long sequence, Actor actor, String departmentCode) {
        return new AuditedEvent(event.applicationId(), Math.toIntExact(sequence), EventKinds.numberOf(event),
                event.occurredAt(), actor, departmentCode);
    }
}
