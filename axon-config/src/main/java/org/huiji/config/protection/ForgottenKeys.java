package org.huiji.config.protection;

import java.util.UUID;
import java.util.function.Consumer;

/** Tells whoever keeps what a key has opened that the key was destroyed, here or on another node. */
public interface ForgottenKeys {

    /** The listener is told the subject, more than once for the same destruction. */
    void onForgotten(Consumer<UUID> listener);
}
