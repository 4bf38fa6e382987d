package org.huiji.benchmarks.contender;

import java.util.Arrays;

/** How long each change took. */
final class Latencies {

    private static final int FIRST_ROOM = 1 << 14;

    private long[] nanos = new long[FIRST_ROOM];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    long[] all() {
        return Arrays.copyOf(nanos, count);
    }
}
