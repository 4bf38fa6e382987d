package org.huiji.web.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** After several failures the next try has to wait; says for how long. */
final class TriedTooSoon extends AuthenticationException {

    private final Duration wait;

    TriedTooSoon(Duration wait) {
        super("tried too soon");
        this.wait = wait;
    }

    /** The time to wait in whole seconds, at least one. */
    long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
