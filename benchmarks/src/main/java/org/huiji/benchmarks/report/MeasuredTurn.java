package org.huiji.benchmarks.report;

import org.huiji.benchmarks.contender.ContenderName;
import org.huiji.benchmarks.contender.TurnResult;

/**
 * One turn of one contender with what the server did meanwhile.
 *
 * @param round from 0
 * @param postgresCpuMillis of all processes of the server
 * @param walBytes that the server wrote into its log of changes
 */
public record MeasuredTurn(
        ContenderName contender, int round, TurnResult result, double postgresCpuMillis, long walBytes) {

    public double jvmCpuMillisAChange() {
        return result.cpuMillis() / result.changes();
    }

    public double postgresCpuMillisAChange() {
        return postgresCpuMillis / result.changes();
    }

    public double walBytesAChange() {
        return (double) walBytes / result.changes();
    }
}
