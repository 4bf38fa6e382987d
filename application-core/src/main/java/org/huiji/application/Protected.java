package org.huiji.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Personal content of an event. In the store it is encrypted with the application's own key; once that key is destroyed
 * it reads as {@link Erased} (decision 17).
 *
 * @param <T> what is protected
 */
public sealed interface Protected<T> {

    /** Content in clear, within the running service only. */
    record Clear<T>(T content) implements Protected<T> {
        @Override
        public String toString() {
            return "Protected[…]";
        }
    }

    /** Content whose key was destroyed by lawful erasure. */
    record Erased<T>() implements Protected<T> {}

    static <T> Protected<T> of(T content) {
        return new Clear<>(content);
    }

    static <T> Protected<T> erased() {
        return new Erased<>();
    }

    default Optional<T> read() {
        return this instanceof Clear<T>(T content) ? Optional.of(content) : Optional.empty();
    }

    default @Nullable T orNull() {
        return this instanceof Clear<T>(T content) ? content : null;
    }
}
