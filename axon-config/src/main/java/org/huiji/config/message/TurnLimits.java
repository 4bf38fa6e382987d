package org.huiji.config.message;

import java.time.Duration;

/**
 * What read models may do before commands wait for them.
 *
 * @param old from this age of the events that were just handled on there are fewer commands at a time
 * @param tooOld from this age on nobody begins for a pause
 * @param hopeless from this age on read models take longer to catch up than anybody waits, and nobody pauses for them
 * @param pause how long nobody begins after read models have said that events are too old
 * @param patience how long a command waits at most
 */
record TurnLimits(Duration old, Duration tooOld, Duration hopeless, Duration pause, Duration patience) {

    /**
     * For read models that are behind by 250 ms at most while they can: events wait up to 60 ms to be handled together. Nobody
     * notices half a second, and a pause is some portions long.
     */
    static final TurnLimits USUAL = new TurnLimits(Duration.ofMillis(90), Duration.ofMillis(120),
            Duration.ofSeconds(3), Duration.ofMillis(20), Duration.ofMillis(500));

    boolean isTooOld(Duration age) {
        return age.compareTo(tooOld) > 0 && age.compareTo(hopeless) < 0;
    }
}
