package org.huiji.benchmarks.contender;

import org.jspecify.annotations.Nullable;

/**
 * What one contender did in one turn.
 *
 * @param changes acknowledged
 * @param failures changes that were not; anything but 0 is a defect
 * @param loadedSeconds from the first change to the last acknowledgement
 * @param levelSeconds from the first change until every follower had taken the last one
 * @param level false where the followers did not get there in a minute
 * @param behindP99Millis age of the oldest change that a follower had not taken, sampled while loaded
 * @param behindAtEnd how many changes the slowest follower was behind when the load ended
 * @param cpuMillis of the contender's JVM, until all was level
 */
public record TurnResult(
        int clients,
        long changes,
        long failures,
        double loadedSeconds,
        double levelSeconds,
        boolean level,
        double p50Millis,
        double p99Millis,
        @Nullable Double behindP99Millis,
        @Nullable Long behindAtEnd,
        double cpuMillis) {

    /** Acknowledged changes a second. */
    public double acknowledgedPerSecond() {
        return changes / loadedSeconds;
    }

    /** Changes a second until everything that is made from them was made. */
    public double levelPerSecond() {
        return changes / levelSeconds;
    }
}
