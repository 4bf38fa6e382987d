package org.huiji.benchmarks.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Events as rows of their table, in the text format of COPY: what the event store's engine would write, by the same serializer. */
final class EventRows {

    /** In the order of {@link #row}. */
    static final String COPY = """
            COPY event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                payload_type, payload_revision, time_stamp, payload, meta_data) FROM STDIN
            """;

    private static final String TYPE = "Application";

    private final Serializer serializer;

    EventRows(Serializer serializer) {
        this.serializer = serializer;
    }

    /** The messages that are stored, and that whoever follows is given. */
    static List<DomainEventMessage<?>> messages(Lives.Made made) {
        List<DomainEventMessage<?>> messages = new ArrayList<>(made.events().size());
        for (int sequence = 0; sequence < made.events().size(); sequence++) {
            MadeEvent each = made.events().get(sequence);
            messages.add(new GenericDomainEventMessage<>(TYPE, made.applicationId().toString(), sequence, each.event(),
                    each.metaData(), IdentifierFactory.getInstance().generateIdentifier(),
                    each.event().occurredAt()));
        }
        return messages;
    }

    byte[] row(DomainEventMessage<?> message) {
        SerializedObject<String> payload = message.serializePayload(serializer, String.class);
        SerializedObject<String> metaData = message.serializeMetaData(serializer, String.class);
        return String.join("\t", message.getIdentifier(), message.getAggregateIdentifier(),
                String.valueOf(message.getSequenceNumber()), message.getType(), payload.getType().getName(),
                payload.getType().getRevision(), message.getTimestamp().toString(), escaped(payload.getData()),
                escaped(metaData.getData())).concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
