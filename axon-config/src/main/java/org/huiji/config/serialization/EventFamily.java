package org.huiji.config.serialization;

/**
 * A sealed interface whose records are stored as events. Every bean of this type adds its events to the known ones.
 *
 * @param root the sealed interface
 */
public record EventFamily(Class<?> root) {

    public EventFamily {
        if (!root.isSealed()) {
            throw new IllegalArgumentException(root + " is not sealed: its events could not be listed");
        }
    }
}
