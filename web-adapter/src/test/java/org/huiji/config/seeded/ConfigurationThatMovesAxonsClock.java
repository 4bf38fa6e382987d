package org.huiji.config.seeded;

import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;

/** A seeded violation: leases and gaps stay on real time. */
public class ConfigurationThatMovesAxonsClock {
    public void move(Clock clock) {
        GenericEventMessage.clock = clock;
    }
}
