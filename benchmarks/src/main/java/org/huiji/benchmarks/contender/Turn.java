package org.huiji.benchmarks.contender;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.huiji.benchmarks.figures.Percentile;
import org.jspecify.annotations.Nullable;

/** Some clients at once make changes as fast as they are acknowledged, for a while; then the followers are waited for. */
final class Turn {

    private static final System.Logger LOG = System.getLogger(Turn.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final long BETWEEN_LOOKS_NANOS = 1_000_000;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_SECOND = 1e9;
    private static final int FAILURES_TOLD = 3;

    private final List<LifeLeader> leaders;
    private final Optional<Followers> followers;
    private final AtomicLong failures = new AtomicLong();

    Turn(List<LifeLeader> leaders, Optional<Followers> followers) {
        this.leaders = leaders;
        this.followers = followers;
    }

    TurnResult take(Duration time) throws Exception {
        double cpu = cpuMillis();
        long begun = System.nanoTime();
        LagSampler sampler = followers.map(LagSampler::started).orElse(null);
        long[] nanos = lead(begun + time.toNanos());
        double loaded = secondsSince(begun);
        Double behind = sampler == null ? null : sampler.stop();
        Long left = followers.isEmpty() ? null : followers.get().changesBehind();
        boolean level = followers.isEmpty() || areLevelBefore(System.nanoTime() + LONGEST_WAIT.toNanos());
        double levelled = followers.isEmpty() ? loaded : secondsSince(begun);
        return result(nanos, loaded, levelled, level, behind, left, cpuMillis() - cpu);
    }

    private TurnResult result(long[] nanos, double loaded, double levelled, boolean level, @Nullable Double behind,
            @Nullable Long left, double cpu) {
        return new TurnResult(leaders.size(), nanos.length, failures.get(), loaded, levelled, level,
                Percentile.of(nanos, 0.50) / NANOS_A_MILLI, Percentile.of(nanos, 0.99) / NANOS_A_MILLI, behind, left,
                cpu);
    }

    /** The durations of all acknowledged changes. */
    private long[] lead(long until) throws Exception {
        List<Future<Latencies>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(leaders.size())) {
            for (LifeLeader leader : leaders) {
                running.add(threads.submit(() -> lead(leader, until)));
            }
        }
        List<long[]> parts = new ArrayList<>();
        for (Future<Latencies> each : running) {
            parts.add(each.get().all());
        }
        return parts.stream().flatMapToLong(Arrays::stream).toArray();
    }

    private Latencies lead(LifeLeader leader, long until) {
        Latencies latencies = new Latencies();
        for (long before = System.nanoTime(); before < until; before = System.nanoTime()) {
            try {
                leader.takeNext();
                latencies.add(System.nanoTime() - before);
            } catch (Exception failed) {
                if (failures.incrementAndGet() <= FAILURES_TOLD) {
                    LOG.log(System.Logger.Level.ERROR, "a change failed", failed);
                }
            }
        }
        return latencies;
    }

    private boolean areLevelBefore(long until) throws Exception {
        while (!followers.orElseThrow().areLevel()) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return true;
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / NANOS_A_SECOND;
    }

    private static double cpuMillis() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / NANOS_A_MILLI;
    }
}
