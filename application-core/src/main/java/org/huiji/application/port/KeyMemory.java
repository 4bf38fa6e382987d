package org.huiji.application.port;

import java.time.Instant;

/** The copies of keys that running nodes hold in memory. A destroyed key is gone only when none holds it any more. */
public interface KeyMemory {

    /** The present moment by the clock of the keys; what was destroyed before it was asked for is before it. */
    Instant now();

    /** Whether every running node has since forgotten what was destroyed until then. */
    boolean isClearedSince(Instant moment);
}
