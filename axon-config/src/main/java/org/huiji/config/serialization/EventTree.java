package org.huiji.config.serialization;

import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.SerializationException;
import org.huiji.application.Protected;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes an event of one shape apart into trees, and builds it from them. */
final class EventTree {

    private final JsonMapper mapper;
    private final EventShape shape;

    EventTree(JsonMapper mapper, EventShape shape) {
        this.mapper = mapper;
        this.shape = shape;
    }

    ObjectNode readable(Object event) {
        ObjectNode tree = mapper.createObjectNode();
        for (EventShape.Member member : shape.members()) {
            if (!member.isProtected()) {
                put(tree, member, member.of(event));
            }
        }
        return tree;
    }

    /** The personal content; empty when it was read as erased. */
    Optional<ObjectNode> clear(Object event) {
        List<EventShape.Member> sealed = shape.members().stream().filter(EventShape.Member::isProtected).toList();
        ObjectNode tree = mapper.createObjectNode();
        int erased = 0;
        for (EventShape.Member member : sealed) {
            switch ((Protected<?>) require(member, member.of(event))) {
                case Protected.Clear<?>(Object content) -> put(tree, member, content);
                case Protected.Erased<?>() -> erased++;
            }
        }
        if (erased > 0 && erased < sealed.size()) {
            throw new SerializationException(shape.type().getSimpleName() + " is erased in part");
        }
        return erased > 0 ? Optional.empty() : Optional.of(tree);
    }

    private void put(ObjectNode tree, EventShape.Member member, @Nullable Object value) {
        if (value != null) {
            tree.set(member.name(), mapper.valueToTree(value));
        } else {
            require(member, null);
        }
    }

    Object read(ObjectNode tree) {
        JsonNode sealed = tree.path(ProtectedMember.NAME);
        List<EventShape.Member> members = shape.members();
        @Nullable
        Object[] values = new @Nullable Object[members.size()];
        for (int i = 0; i < values.length; i++) {
            EventShape.Member member = members.get(i);
            values[i] = member.isProtected() ? protectedContent(member, sealed) : content(member, tree);
        }
        return shape.create(values);
    }

    private Protected<?> protectedContent(EventShape.Member member, JsonNode sealed) {
        if (sealed.has(ProtectedMember.ERASED)) {
            return Protected.erased();
        }
        return Protected.of(require(member, content(member, sealed.path(ProtectedMember.CLEAR))));
    }

    private @Nullable Object content(EventShape.Member member, JsonNode tree) {
        JsonNode node = tree.path(member.name());
        if (node.isMissingNode() || node.isNull()) {
            if (!member.optional()) {
                require(member, null);
            }
            return null;
        }
        JavaType type = mapper.getTypeFactory().constructType(member.content());
        return mapper.treeToValue(node, type);
    }

    private <T> T require(EventShape.Member member, @Nullable T value) {
        if (value == null) {
            throw new SerializationException(shape.type().getSimpleName() + " lacks " + member.name());
        }
        return value;
    }
}
