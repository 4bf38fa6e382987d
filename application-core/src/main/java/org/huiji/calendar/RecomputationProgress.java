package org.huiji.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the running deadlines have been counted anew.
 *
 * @param edition the number of the edition they are counted by
 * @param total how many differ from it; 0 before they have been looked for
 * @param done how many of those have been moved, or needed it no more
 * @param finishedAt real time; null while it goes on
 */
public record RecomputationProgress(int edition, int total, int done, @Nullable Instant finishedAt) {

    public boolean isFinished() {
        return finishedAt != null;
    }
}
