package org.huiji.config.readmodels;

import org.jspecify.annotations.Nullable;

/** A parked event could not be handled this time either; what was handled before it is undone. */
final class StillUnhandledException extends RuntimeException {

    /** @param cause why the event would be parked again, without personal data */
    StillUnhandledException(@Nullable Throwable cause) {
        super(cause);
    }
}
