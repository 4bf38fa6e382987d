package org.huiji.config.serialization;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads events as they stand in the store: readable members as JSON, personal ones in a single sealed member,
 * the type as a stable name and revision. Everything that is no event (metadata above all) it leaves to another.
 *
 * <p>An event name that nobody knows is an error and not a skipped event: a read model would silently miss it.
 */
public final class StoredEventSerializer implements Serializer {

    private final EventNames names;
    private final ProtectedMember protectedMember;
    private final JsonMapper mapper;
    private final Serializer others;

    StoredEventSerializer(EventNames names, ProtectedMember protectedMember, JsonMapper mapper, Serializer others) {
        this.names = names;
        this.protectedMember = protectedMember;
        this.mapper = mapper;
        this.others = others;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null || names.nameOf(object.getClass()).isEmpty()) {
            return others.serialize(object, representation);
        }
        SerializedType type = typeForClass(object.getClass());
        byte[] bytes;
        try {
            bytes = mapper.writeValueAsBytes(write(object, type));
        } catch (JacksonException failed) {
            throw failure("write", type, failed);
        }
        return new SimpleSerializedObject<>(getConverter().convert(bytes, representation), representation, type);
    }

    private ObjectNode write(Object event, SerializedType type) {
        EventShape shape = names.named(type.getName()).orElseThrow();
        EventTree tree = new EventTree(mapper, shape);
        ObjectNode readable = tree.readable(event);
        if (shape.isAnyProtected()) {
            tree.clear(event)
                    .ifPresentOrElse(
                            clear -> protectedMember.seal(readable, type.getName(), type.getRevision(), clear),
                            () -> protectedMember.keepErased(readable));
        }
        return readable;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Serializer has it
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        EventShape shape = names.named(type.getName()).orElse(null);
        if (shape == null) {
            classForType(type);
            return others.deserialize(serialized);
        }
        boolean opened = JsonNode.class.isAssignableFrom(serialized.getContentType());
        try {
            ObjectNode tree = (ObjectNode) getConverter().convert(serialized, JsonNode.class).getData();
            ObjectNode clear = opened ? tree : protectedMember.open(tree, type.getName(), type.getRevision());
            return (T) new EventTree(mapper, shape).read(clear);
        } catch (JacksonException failed) {
            throw failure("read", type, failed);
        }
    }

    /** Without the cause: Jackson's messages quote values. */
    private static SerializationException failure(String action, SerializedType type, JacksonException failed) {
        return new SerializationException("cannot " + action + " " + type.getName() + " revision " + type.getRevision()
                + ": " + failed.getClass().getSimpleName());
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return others.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Serializer has it
    public Class classForType(SerializedType type) {
        EventShape shape = names.named(type.getName()).orElse(null);
        if (shape != null) {
            return shape.type();
        }
        if (!type.getName().equals(MetaData.class.getName()) && !SerializedType.isEmptyType(type)) {
            throw new SerializationException("no event is known by the name " + type.getName());
        }
        return others.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Serializer has it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type != null && names.nameOf(type).isPresent()) {
            return new SimpleSerializedType(names.nameOf(type).orElseThrow(), EventNames.revisionOf(type));
        }
        return others.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }
}
