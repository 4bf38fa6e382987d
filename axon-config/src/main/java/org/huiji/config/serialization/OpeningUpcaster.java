package org.huiji.config.serialization;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.huiji.config.protection.UnopenableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first step in reading a stored event: opens its protected member under the name and revision that it was stored
 * with. The steps after it may therefore change name, revision and personal content alike.
 */
final class OpeningUpcaster implements EventUpcaster {

    private final ProtectedMember protectedMember;

    OpeningUpcaster(ProtectedMember protectedMember) {
        this.protectedMember = protectedMember;
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return events.map(event -> event.upcastPayload(event.getType(), JsonNode.class, tree -> open(event, tree)));
    }

    private JsonNode open(IntermediateEventRepresentation event, JsonNode tree) {
        if (!(tree instanceof ObjectNode stored) || !stored.has(ProtectedMember.NAME)) {
            return tree;
        }
        Optional<String> row = event.getAggregateIdentifier();
        if (row.isPresent() && !row.get().equals(stored.path("applicationId").asString(""))) {
            throw new UnopenableException("it stands in the history of another application");
        }
        SerializedType type = event.getType();
        return protectedMember.open(stored, type.getName(), type.getRevision());
    }
}
