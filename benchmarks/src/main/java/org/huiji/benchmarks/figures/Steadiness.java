package org.huiji.benchmarks.figures;

import java.util.Collections;
import java.util.List;

/** Whether a run may be quoted: the machine was steady if the limit itself hardly moved from round to round. */
public final class Steadiness {

    /** Rounds of the limit may differ by this part of the slowest. */
    public static final double MOST = 0.25;

    private Steadiness() {}

    /** By which part of the slowest round the fastest was faster. */
    public static double spread(List<Double> rounds) {
        double slowest = Collections.min(rounds);
        return (Collections.max(rounds) - slowest) / slowest;
    }

    public static boolean isQuotable(List<Double> rounds) {
        return spread(rounds) <= MOST;
    }
}
