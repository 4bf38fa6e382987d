package org.huiji.application.port;

import java.util.UUID;

/** Something was to be sealed for one whose key was destroyed by lawful erasure. */
public class KeyDestroyedException extends RuntimeException {

    public KeyDestroyedException(UUID subject) {
        super("the key of " + subject + " was destroyed");
    }
}
