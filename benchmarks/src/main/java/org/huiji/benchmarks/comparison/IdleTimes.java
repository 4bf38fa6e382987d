package org.huiji.benchmarks.comparison;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiji.benchmarks.contender.ContenderName;

/** How much processor time contenders take while others are at turn. */
final class IdleTimes {

    private static final double NANOS_A_SECOND = 1e9;

    private final Map<ContenderName, Double> millis = new EnumMap<>(ContenderName.class);
    private final Map<ContenderName, Double> seconds = new EnumMap<>(ContenderName.class);
    private final Map<ContenderProcess, Double> before = new HashMap<>();
    private long begun;

    void begin(List<ContenderProcess> contenders, ContenderProcess atTurn) throws IOException {
        before.clear();
        for (ContenderProcess each : contenders) {
            if (each != atTurn) {
                before.put(each, ProcessTimes.millisOf(each.pid()));
            }
        }
        begun = System.nanoTime();
    }

    void end() throws IOException {
        double passed = (System.nanoTime() - begun) / NANOS_A_SECOND;
        for (Map.Entry<ContenderProcess, Double> each : before.entrySet()) {
            ContenderName name = each.getKey().name();
            millis.merge(name, ProcessTimes.millisOf(each.getKey().pid()) - each.getValue(), Double::sum);
            seconds.merge(name, passed, Double::sum);
        }
    }

    Map<ContenderName, Double> millisASecond() {
        Map<ContenderName, Double> rates = new EnumMap<>(ContenderName.class);
        seconds.forEach((name, passed) -> rates.put(name, millis.getOrDefault(name, 0.0) / passed));
        return rates;
    }
}
