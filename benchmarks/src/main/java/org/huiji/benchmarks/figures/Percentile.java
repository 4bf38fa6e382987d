package org.huiji.benchmarks.figures;

import java.util.Arrays;

/** A percentile by the nearest rank: a value that was measured, none between two. */
public final class Percentile {

    private Percentile() {}

    /**
     * The least value that is not below so many of them; 0 where nothing was measured.
     *
     * @param part from above 0 to 1: at least this part of the values is no greater
     */
    public static long of(long[] values, double part) {
        if (part <= 0 || part > 1) {
            throw new IllegalArgumentException("no part of a whole: " + part);
        }
        if (values.length == 0) {
            return 0;
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
