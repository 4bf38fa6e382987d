package org.huiji.benchmarks.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.Stream;

/** How much of the heap is in use, and how much was left at most after a collection. */
final class HeapWatch {

    private static final int MEGABYTE = 20;

    private HeapWatch() {}

    static void forgetPeaks() {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Of all pools together, each at its own peak: an upper bound. */
    static long peakMb() {
        return pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> MEGABYTE;
    }

    /** What is still in use after a full collection. */
    static long livingMb() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> MEGABYTE;
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
