package org.huiji.application.seeded;

import java.time.Instant;

/** A seeded violation: time comes from outside. */
public class CoreThatReadsTheMachinesClock {
    public Instant now() {
        return Instant.now();
    }
}
