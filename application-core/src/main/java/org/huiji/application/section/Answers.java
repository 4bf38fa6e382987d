package org.huiji.application.section;

import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huiji.reference.Code;
import org.jspecify.annotations.Nullable;

/** Collects the answers of a section in form order. */
final class Answers {

    private final Map<Field, String> collected = new EnumMap<>(Field.class);

    Answers put(Field field, String text) {
        collected.put(field, text);
        return this;
    }

    Answers put(Field field, Code code) {
        return put(field, code.value());
    }

    Answers put(Field field, boolean yes) {
        return put(field, Boolean.toString(yes));
    }

    Answers put(Field field, @Nullable Temporal time) {
        return put(field, time == null ? "" : time.toString());
    }

    Answers put(Field field, @Nullable Picture picture) {
        return put(field, picture == null ? "" : picture.contentId().toString());
    }

    SortedMap<Field, String> inFormOrder() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(collected));
    }
}
