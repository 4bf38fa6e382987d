package org.huiji.config.serialization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/**
 * Under which name and revision each event is stored: the simple name of its record, and 1 until the record says otherwise
 * by {@link Revision}. Packages and enclosing types may change freely, since no class name is stored.
 */
public final class EventNames {

    private static final String FIRST_REVISION = "1";

    private final Map<String, EventShape> shapes = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    public EventNames(Collection<EventFamily> families) {
        families.forEach(family -> addAll(family.root()));
    }

    private void addAll(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                addAll(permitted);
            }
        } else {
            add(type);
        }
    }

    private void add(Class<?> event) {
        String name = event.getSimpleName();
        EventShape former = shapes.putIfAbsent(name, new EventShape(event));
        if (former != null) {
            throw new IllegalStateException(event.getName() + " and " + former.type().getName()
                    + " would both be stored as " + name);
        }
        names.put(event, name);
    }

    /** All names, in the order of the families and their records. */
    public Collection<String> all() {
        return names.values();
    }

    Optional<EventShape> named(String name) {
        return Optional.ofNullable(shapes.get(name));
    }

    /** The name of an event, empty for what is none. */
    public Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }

    /** The revision in which the event is stored today. */
    public static String revisionOf(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        return revision == null ? FIRST_REVISION : revision.value();
    }
}
