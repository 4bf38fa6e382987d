package org.huiji.config.eventstore;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.CommandContext;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.config.serialization.EventNames;
import org.springframework.stereotype.Component;

/** Reads histories from the event store. */
@Component
class StoredApplicationLog implements ApplicationLog {

    private final EventStore store;
    private final EventNames names;

    StoredApplicationLog(EventStore store, EventNames names) {
        this.store = store;
        this.names = names;
    }

    @Override
    public List<RecordedEvent> eventsOf(UUID applicationId) {
        return store.readEvents(applicationId.toString()).asStream().map(this::recorded).toList();
    }

    private RecordedEvent recorded(DomainEventMessage<?> message) {
        CommandContext context = CommandContext.from(message.getMetaData());
        return new RecordedEvent(message.getSequenceNumber(), message.getIdentifier(),
                names.nameOf(message.getPayloadType()).orElseThrow(), EventNames.revisionOf(message.getPayloadType()),
                message.getTimestamp(), CommandContext.actorFrom(message.getMetaData()), context.commandId(),
                String.valueOf(message.getMetaData().get("correlationId")), (ApplicationEvent) message.getPayload());
    }
}
