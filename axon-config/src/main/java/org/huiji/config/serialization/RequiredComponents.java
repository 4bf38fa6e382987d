package org.huiji.config.serialization;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * A record component that is not {@link Nullable} must be there. An old event that lacks it needs an upcaster; without
 * this it would be read as {@code null} or 0.
 */
final class RequiredComponents extends NopAnnotationIntrospector {

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter && parameter.getDeclaringClass().isRecord()) {
            RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
            if (parameter.getIndex() < components.length) {
                return !components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
            }
        }
        return null;
    }
}
