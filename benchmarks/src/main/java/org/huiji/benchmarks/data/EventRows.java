package org.huiji.benchmarks.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
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

    List<byte[]> of(Lives.Made made) {
        List<byte[]> rows = new ArrayList<>(made.events().size());
        for (int sequence = 0; sequence < made.events().size(); sequence++) {
            rows.add(row(made.applicationId(), sequence, made.events().get(sequence)));
        }
        return rows;
    }

    private byte[] row(UUID applicationId, int sequence, MadeEvent made) {
        String id = IdentifierFactory.getInstance().generateIdentifier();
        GenericDomainEventMessage<Object> message = new GenericDomainEventMessage<>(TYPE, applicationId.toString(),
                sequence, made.event(), made.metaData(), id, made.event().occurredAt());
        SerializedObject<String> payload = message.serializePayload(serializer, String.class);
        SerializedObject<String> metaData = message.serializeMetaData(serializer, String.class);
        return String.join("\t", id, applicationId.toString(), String.valueOf(sequence), TYPE,
                payload.getType().getName(), payload.getType().getRevision(), made.event().occurredAt().toString(),
                escaped(payload.getData()), escaped(metaData.getData())).concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
