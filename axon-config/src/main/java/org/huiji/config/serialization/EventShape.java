package org.huiji.config.serialization;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.huiji.application.Protected;
import org.jspecify.annotations.Nullable;

/** The components of an event's record, told apart into readable and protected ones. */
final class EventShape {

    /**
     * One component.
     *
     * @param content its type, or what it protects
     * @param optional whether it may be absent in the store
     */
    record Member(String name, Type content, boolean isProtected, boolean optional, RecordComponent component) {

        @Nullable
        Object of(Object event) {
            try {
                return component.getAccessor().invoke(event);
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException("cannot read " + name, failed);
            }
        }
    }

    private final Class<?> type;
    private final List<Member> members;
    private final Constructor<?> constructor;

    EventShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(type.getName() + " is not a record");
        }
        this.type = type;
        this.members = Arrays.stream(components).map(EventShape::member).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        Arrays.stream(components).forEach(component -> component.getAccessor().setAccessible(true));
        constructor.setAccessible(true);
    }

    private static Member member(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (component.getType() == Protected.class) {
            Type content = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return new Member(component.getName(), content, true, optional, component);
        }
        return new Member(component.getName(), component.getGenericType(), false, optional, component);
    }

    Class<?> type() {
        return type;
    }

    List<Member> members() {
        return members;
    }

    boolean isAnyProtected() {
        return members.stream().anyMatch(Member::isProtected);
    }

    Object create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            // Without the cause: its message might quote the content.
            throw new IllegalStateException(type.getSimpleName() + " refuses its own content: "
                    + refused.getTargetException().getClass().getName());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
