package org.huiji.projections.auditsearch;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent;

/** One event with who did it; written once and never changed. */
@Entity
@Table(schema = "read_model", name = "audited_event")
@SuppressWarnings("NullAway.Init") // filled by JPA
class AuditedEvent {

    @Embeddable
    record Key(UUID applicationId, int sequence) {}

    @EmbeddedId
    Key key;

    /** What happened, by its number among the {@link EventKinds}. */
    short kind;

    Instant occurredAt;

    String actorId;

    String actorName;

    String actorRole;

    String actorDepartmentCode;

    String channel;

    String address;

    /** Of the application after the event. */
    String departmentCode;

    protected AuditedEvent() {}

    AuditedEvent(ApplicationEvent event, long sequence, Actor actor, String departmentCode) {
        this.key = new Key(event.applicationId(), Math.toIntExact(sequence));
        this.kind = EventKinds.numberOf(event);
        this.occurredAt = event.occurredAt();
        this.actorId = actor.id();
        this.actorName = actor.displayName();
        this.actorRole = actor.role().name();
        this.actorDepartmentCode = actor.departmentCode();
        this.channel = actor.channel().name();
        this.address = actor.address();
        this.departmentCode = departmentCode;
    }
}
