package org.huiji.config.message;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.config.serialization.EventJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A keyed digest of a command's content, by which a repeated command is told from another under the same id. */
final class CommandDigests {

    private final BlindIndex blindIndex;
    private final JsonMapper mapper;

    CommandDigests(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
        this.mapper = EventJson.mapper()
                .rebuild()
                .addModule(new SimpleModule().addSerializer(new SortedSets()))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /** The id goes in too, so that equal contents of different commands cannot be told from their stored digests. */
    String of(UUID commandId, ApplicationCommand command) {
        return blindIndex.token(
                Purpose.COMMAND_DIGEST,
                commandId + command.getClass().getSimpleName() + mapper.writeValueAsString(command));
    }

    /** The order of a set differs from run to run, its digest must not. */
    private static final class SortedSets extends StdSerializer<Set<?>> {

        SortedSets() {
            super(Set.class);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
            List<?> sorted = set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
            json.writeStartArray();
            sorted.forEach(json::writePOJO);
            json.writeEndArray();
        }
    }
}
