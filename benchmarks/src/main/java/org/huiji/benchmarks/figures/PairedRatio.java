package org.huiji.benchmarks.figures;

import java.util.List;
import java.util.stream.IntStream;

/** How two contenders compare: by the ratio within each round, since what weighs on a round weighs on both. */
public final class PairedRatio {

    private PairedRatio() {}

    /** The median of the ratios round by round, which is not the ratio of the medians. */
    public static double median(List<Double> ours, List<Double> theirs) {
        if (ours.size() != theirs.size()) {
            throw new IllegalArgumentException(ours.size() + " rounds beside " + theirs.size());
        }
        return Median.of(IntStream.range(0, ours.size()).mapToObj(i -> ours.get(i) / theirs.get(i)).toList());
    }
}
