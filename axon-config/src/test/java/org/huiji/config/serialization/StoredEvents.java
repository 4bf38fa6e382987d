package org.huiji.config.serialization;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.huiji.application.ApplicationEvent;
import org.huiji.config.protection.FixedSeals;
import org.huiji.config.protection.Seals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A store of one row at a time: writes an event as the service does, and reads it back as Axon does. */
final class StoredEvents {

    static final JsonMapper MAPPER = EventJson.mapper();

    /** A row as it stands in the event table. */
    record Row(UUID aggregate, String type, String revision, String payload) {

        Row withPayload(String changed) {
            return new Row(aggregate, type, revision, changed);
        }
    }

    private final StoredEventSerializer serializer;
    private final EventUpcaster upcasters;
    private final ProtectedMember protectedMember;

    StoredEvents(Seals seals, EventChange... changes) {
        protectedMember = new ProtectedMember(seals, MAPPER);
        SerializationConfiguration configuration = new SerializationConfiguration();
        serializer = new StoredEventSerializer(new EventNames(List.of(configuration.applicationEvents())),
                protectedMember, MAPPER, configuration.serializer());
        List<EventUpcaster> steps = new ArrayList<>(List.of(new OpeningUpcaster(protectedMember)));
        steps.addAll(List.of(changes));
        upcasters = new EventUpcasterChain(steps);
    }

    StoredEvents() {
        this(new FixedSeals().seals());
    }

    StoredEventSerializer serializer() {
        return serializer;
    }

    Row write(ApplicationEvent event) {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        return new Row(event.applicationId(), stored.getType().getName(), stored.getType().getRevision(),
                new String(stored.getData(), StandardCharsets.UTF_8));
    }

    ApplicationEvent read(Row row) {
        DomainEventData<byte[]> entry = new GenericDomainEventEntry<>("Application", row.aggregate().toString(), 0,
                "event-id", EventSamples.AT, row.type(), row.revision(),
                row.payload().getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8));
        return (ApplicationEvent) EventStreamUtils
                .upcastAndDeserializeDomainEvents(Stream.of(entry), serializer, upcasters)
                .next()
                .getPayload();
    }

    /** The stored text itself as a tree, its protected member opened where the key is still there. */
    JsonNode opened(Row row) {
        return protectedMember.open((ObjectNode) MAPPER.readTree(row.payload()), row.type(), row.revision());
    }
}
