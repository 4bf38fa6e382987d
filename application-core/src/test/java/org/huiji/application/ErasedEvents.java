package org.huiji.application;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/** Events as they read once their application's key is destroyed. */
public final class ErasedEvents {

    private ErasedEvents() {}

    public static ApplicationEvent of(ApplicationEvent event) {
        try {
            RecordComponent[] components = event.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Method accessor = components[i].getAccessor();
                values[i] = types[i] == Protected.class ? Protected.erased() : accessor.invoke(event);
            }
            return (ApplicationEvent) event.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
