package org.huiji.config.serialization;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change that was made to the stored form of an event: brings an event of the former revision to the next. One class a
 * change, kept for ever; each is a bean, and its {@code @Order} says when in the history of changes it was made.
 */
public abstract class EventChange extends SingleEventUpcaster {

    private final SerializedType from;
    private final SerializedType to;

    /** A change of content. */
    protected EventChange(String name, String fromRevision, String toRevision) {
        this(new SimpleSerializedType(name, fromRevision), new SimpleSerializedType(name, toRevision));
    }

    /** A change of name. */
    protected EventChange(SerializedType from, SerializedType to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Brings the event up to date.
     *
     * @param readable its readable members
     * @param clear its personal content, without members when the event holds none or it was erased
     */
    protected abstract void change(ObjectNode readable, ObjectNode clear);

    @Override
    protected final boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected final IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, EventChange.this::changed);
    }

    private JsonNode changed(JsonNode tree) {
        ObjectNode event = ((ObjectNode) tree).deepCopy();
        change(event, event.path(ProtectedMember.NAME).path(ProtectedMember.CLEAR) instanceof ObjectNode clear
                ? clear
                : event.objectNode());
        return event;
    }
}
