package org.huiji.config.serialization;

import java.util.List;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * The serializer of all that is no event: tokens, messages to other nodes, metadata. It reads types of Axon and of this
 * product only: whoever can write to the database must not choose which class is loaded (traps.md, B17).
 */
final class KnownTypesSerializer extends Jackson3Serializer {

    private static final List<String> KNOWN = List.of("org.axonframework.", "org.huiji.");
    private static final List<String> VALUES = List.of("java.lang.String", "java.lang.Boolean", "java.lang.Integer",
            "java.lang.Long", "java.util.UUID", "java.time.Instant");

    KnownTypesSerializer() {
        super(builder().jsonMapperBuilderCustomizer(new TokenTypes()));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        String name = type.getName();
        if (KNOWN.stream().noneMatch(name::startsWith) && !VALUES.contains(name)) {
            throw new SerializationException("not a type that is read here: " + name);
        }
        return name;
    }
}
