package org.huiji.benchmarks.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.huiji.benchmarks.figures.Percentile;

/** Looks again and again how old the oldest change is that a follower has not taken. */
final class LagSampler implements Runnable {

    private static final System.Logger LOG = System.getLogger(LagSampler.class.getName());
    private static final long BETWEEN_LOOKS_NANOS = 20_000_000;
    private static final double PER_MILLI = 1_000;

    private final Followers followers;
    private final List<Double> millis = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("lag-sampler").daemon().unstarted(this);
    private volatile boolean stopped;

    private LagSampler(Followers followers) {
        this.followers = followers;
    }

    static LagSampler started(Followers followers) {
        LagSampler sampler = new LagSampler(followers);
        sampler.thread.start();
        return sampler;
    }

    /** The 99th percentile of what was seen, in milliseconds. */
    double stop() throws InterruptedException {
        stopped = true;
        thread.join();
        long[] micros = millis.stream().mapToLong(each -> Math.round(each * PER_MILLI)).toArray();
        return Percentile.of(micros, 0.99) / PER_MILLI;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                millis.add(followers.ageOfOldestMillis());
            } catch (Exception failed) {
                LOG.log(System.Logger.Level.ERROR, "no more looks at the followers", failed);
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}
