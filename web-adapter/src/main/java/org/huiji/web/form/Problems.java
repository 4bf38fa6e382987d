package org.huiji.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, in words, in form order: messages by field key (or slot, section, finding), and messages
 * that belong to no field. The templates' model attribute {@code problems}.
 */
public final class Problems {

    /** The name under which templates look for it. */
    public static final String MODEL_NAME = "problems";

    private final List<String> general = new ArrayList<>();
    private final Map<String, String> byKey = new LinkedHashMap<>();

    /** One entry of the summary; {@code anchor} is the id of the control it leads to. */
    public record Entry(@Nullable String anchor, String message) {}

    /** Adds a message at a field; the first one stays. */
    public Problems put(String key, String message) {
        byKey.putIfAbsent(key, message);
        return this;
    }

    /** Adds a message that belongs to no field. */
    public Problems general(String message) {
        general.add(message);
        return this;
    }

    public @Nullable String of(String key) {
        return byKey.get(key);
    }

    public boolean isEmpty() {
        return general.isEmpty() && byKey.isEmpty();
    }

    public int count() {
        return general.size() + byKey.size();
    }

    /** The keys with a message, in order. */
    public List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** Everything, the general ones first. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        general.forEach(message -> entries.add(new Entry(null, message)));
        byKey.forEach((key, message) -> entries.add(new Entry(anchor(key), message)));
        return entries;
    }

    /** The id of the first control of a field, as the fragments write it. */
    public static String anchor(String key) {
        return key.replace('.', '-');
    }
}
