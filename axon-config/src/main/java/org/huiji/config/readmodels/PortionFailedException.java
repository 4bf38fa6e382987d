package org.huiji.config.readmodels;

/** An event of a portion could not be handled; the whole portion is undone and handled again with caution. */
final class PortionFailedException extends RuntimeException {

    /** @param cause the type of what was thrown; its message may hold personal data */
    PortionFailedException(String cause) {
        super(cause);
    }
}
