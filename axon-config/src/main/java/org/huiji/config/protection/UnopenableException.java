package org.huiji.config.protection;

/** Sealed content was altered, moved to another place, or sealed by keys that are not here. Never says what it held. */
public class UnopenableException extends RuntimeException {

    public UnopenableException(String reason) {
        super("sealed content cannot be opened: " + reason);
    }
}
