package org.huiji.web.audit;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.integrity.IntegrityCheck;
import org.huiji.integrity.IntegrityChecks;
import org.huiji.integrity.IntegrityLog;
import org.huiji.web.demo.sample.SentCommands;
import org.huiji.web.demo.sample.SubmittedCrowd;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * No test, a measurement: how far the log is behind while commands come as fast as they can, what it costs them, and how fast
 * a check is. Rounds with the log and without take turns, so that what grows meanwhile weighs on both. Run by
 * {@code bench/log.sh}; asserts nothing.
 */
@RunningProduct
@TestPropertySource(properties = "huiji.journey=log")
class MeasuringTheLog {

    private static final int APPLICATIONS = 160;
    private static final int SENDERS = 8;
    private static final int ROUNDS = Integer.getInteger("huiji.bench.rounds", 12);
    private static final long ROUND_NANOS = 5_000_000_000L;
    private static final Actor REVIEWER = SentCommands.staff("reviewer1", Role.REVIEWER, SubmittedCrowd.DEPARTMENT);
    private static final Actor AUDITOR = new Actor("auditor1", Role.AUDITOR, "", "", Channel.WEB, "");

    /** Of an event that has no leaf, in milliseconds of the database's clock. */
    private static final String AGE = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(time_stamp)) * 1000, 0)::bigint
              FROM event_store.domain_event_entry
             WHERE global_index > (SELECT coalesce(max(position), 0) FROM event_store.log_leaf WHERE kind = 'EVENT')
            """;

    @Autowired
    private SubmittedCrowd crowd;

    @Autowired
    private SentCommands commands;

    @Autowired
    private IntegrityLog log;

    @Autowired
    private IntegrityChecks checks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Test
    void log() throws Exception {
        List<UUID> applications = crowd.submit(SubmittedCrowd.DEPARTMENT, 0, APPLICATIONS, 1);
        send(applications, 2 * ROUND_NANOS);
        double[] sent = new double[2];
        for (int round = 0; round < ROUNDS; round++) {
            log.coverNow();
            // with, without, without, with: what slows down evenly slows down both
            boolean with = round % 4 == 0 || round % 4 == 3;
            sent[with ? 0 : 1] += with ? send(applications, ROUND_NANOS) : sendWithoutLog(applications);
        }
        System.out.printf("commands: %.0f/s with the log, %.0f/s without: %.1f %% less; load %.1f%n",
                perSecond(sent[0]), perSecond(sent[1]), 100 * (1 - sent[0] / sent[1]),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        check();
    }

    private static double perSecond(double sent) {
        return sent / (ROUNDS / 2.0 * ROUND_NANOS / 1e9);
    }

    private double sendWithoutLog(List<UUID> applications) throws Exception {
        try (Connection elsewhere = dataSource.getConnection(); Statement lock = elsewhere.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(x'6875696a696c6f67'::bigint)");
            double sent = send(applications, ROUND_NANOS);
            lock.execute("SELECT pg_advisory_unlock_all()");
            return sent;
        }
    }

    private double send(List<UUID> applications, long nanos) throws Exception {
        AtomicLong sent = new AtomicLong();
        long until = System.nanoTime() + nanos;
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                List<UUID> own = applications.subList(i * APPLICATIONS / SENDERS, (i + 1) * APPLICATIONS / SENDERS);
                running.add(senders.submit(() -> {
                    for (int at = 0; System.nanoTime() < until; at++) {
                        commands.send(new AddStaffNote(own.get(at % own.size()), UUID.randomUUID(), "measured"),
                                REVIEWER);
                        sent.incrementAndGet();
                    }
                }));
            }
            long most = 0;
            while (System.nanoTime() < until) {
                most = Math.max(most, jdbc.sql(AGE).query(Long.class).single());
                LockSupport.parkNanos(100_000_000L);
            }
            for (Future<?> one : running) {
                one.get();
            }
            System.out.printf("log: %d commands, the oldest event without a leaf was %d ms old%n", sent.get(), most);
        }
        return sent.get();
    }

    private void check() {
        long id = checks.start(AUDITOR).orElseThrow();
        IntegrityCheck check = checks.find(id).orElseThrow();
        while (check.isRunning()) {
            LockSupport.parkNanos(100_000_000L);
            check = checks.find(id).orElseThrow();
        }
        System.out.printf("check: %s, %d entries, %d a second%n", check.state(), check.done(), check.rate());
    }
}
