package org.huiji.web.layout;

import java.util.List;

/**
 * The single keys of one kind of page; each has its words as {@code keys.<name>} and stands there as
 * {@code keys.<name>.key}.
 *
 * @param name the message is {@code keys.group.<name>}
 * @param names in the order in which they are listed
 */
public record KeyGroup(String name, List<String> names) {

    /** On every page that knows any. */
    public static final KeyGroup EVERYWHERE = new KeyGroup("EVERYWHERE", List.of("search", "leave", "help"));

    public KeyGroup {
        names = List.copyOf(names);
    }
}
