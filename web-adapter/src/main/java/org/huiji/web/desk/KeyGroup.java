package org.huiji.web.desk;

import java.util.List;

/**
 * The single keys of one kind of page; each has its words as {@code keys.<name>} and stands there as
 * {@code keys.<name>.key}.
 *
 * @param name the message is {@code keys.group.<name>}
 * @param names in the order in which they are listed
 */
record KeyGroup(String name, List<String> names) {

    static final List<KeyGroup> ALL = List.of(
            new KeyGroup("QUEUE", List.of("move", "open", "claim", "next", "documents")),
            new KeyGroup("REVIEW", List.of(
                    "take", "approve", "return", "documents", "step", "compare", "zoom", "rotate", "fit")),
            new KeyGroup("EVERYWHERE", List.of("search", "leave", "help")));

    KeyGroup {
        names = List.copyOf(names);
    }
}
