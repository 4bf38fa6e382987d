package org.huiji.web.audit;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.huiji.web.demo.sample.SentCommands;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * No test, a measurement: how long the pages of an application with many events take. Run by {@code bench/replay.sh};
 * asserts nothing.
 */
@RunningProduct
@TestPropertySource(properties = "huiji.journey=replay")
class MeasuringTheReplay {

    private static final int EVENTS = Integer.getInteger("huiji.bench.events", 200);
    private static final int WARMING = 150;
    private static final int RUNS = 300;

    @LocalServerPort
    private int port;

    @Autowired
    private SentCommands commands;

    private final Random random = new Random(7);

    @Test
    void replay() {
        String path = EditedLife.of(commands, EVENTS).path();
        Browser auditor = new Browser(port);
        NewAccount.signInStaff(auditor, "auditor1");
        report("replay at a point", auditor, () -> path + "?at=" + any());
        report("only what changed", auditor, () -> path + "?at=" + any() + "&show=changes");
        report("comparison of two points", auditor, () -> path + "/comparison?from=" + any() + "&to=" + any());
        report("stored event", auditor, () -> path + "/events/" + any());
        report("events of a kind", auditor, () -> "/audit/events?what=EducationSubmitted");
    }

    private int any() {
        return random.nextInt(EVENTS);
    }

    private void report(String what, Browser auditor, Supplier<String> address) {
        double[] millis = new double[RUNS];
        for (int i = -WARMING; i < RUNS; i++) {
            String asked = address.get();
            long begun = System.nanoTime();
            Browser.Page page = auditor.get(asked);
            double taken = (System.nanoTime() - begun) / 1e6;
            if (page.status() != 200) {
                throw new IllegalStateException(asked + " answers " + page.status());
            }
            if (i >= 0) {
                millis[i] = taken;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%-26s of %d events: median %.1f ms, 95 %% within %.1f ms, slowest %.1f ms; load %.1f%n",
                what,
                EVENTS, millis[RUNS / 2], millis[RUNS * 95 / 100], millis[RUNS - 1],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
