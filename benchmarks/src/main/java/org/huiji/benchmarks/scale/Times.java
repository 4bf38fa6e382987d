package org.huiji.benchmarks.scale;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Durations in nanoseconds, read as median, 99th percentile and longest. */
final class Times {

    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final double HALF = 0.5;
    private static final double MOST = 0.99;

    private final long[] nanos;
    private int count;
    private boolean sorted;

    Times(int most) {
        this.nanos = new long[most];
    }

    void add(long duration) {
        nanos[count] = duration;
        count++;
        sorted = false;
    }

    int count() {
        return count;
    }

    double median() {
        return quantile(HALF);
    }

    double p99() {
        return quantile(MOST);
    }

    double longest() {
        return quantile(1);
    }

    /** In milliseconds: the smallest that so many are not longer than. */
    private double quantile(double part) {
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        int place = (int) Math.ceil(count * part) - 1;
        return nanos[Math.max(place, 0)] / NANOS_A_MILLISECOND;
    }

    Map<String, Object> figures(String prefix) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(prefix + "p50Ms", rounded(median()));
        figures.put(prefix + "p99Ms", rounded(p99()));
        figures.put(prefix + "maxMs", rounded(longest()));
        return figures;
    }

    private static double rounded(double milliseconds) {
        return Math.round(milliseconds * 1000) / 1000.0;
    }
}
