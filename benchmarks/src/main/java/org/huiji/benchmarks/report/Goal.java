package org.huiji.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.huiji.benchmarks.contender.ContenderName;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is to be reached, and what was measured of it.
 *
 * @param atLeast whether more is better
 * @param measured absent where a contender it needs did not run
 */
public record Goal(String figure, boolean atLeast, double goal, String unit, @Nullable Double measured) {

    /** Those of a comparison that the run can tell something of. */
    public static List<Goal> of(Measured measured) {
        List<Goal> goals = new ArrayList<>();
        goals.add(level(measured, 1, ContenderName.HAND_WRITTEN, 0.5));
        goals.add(level(measured, 8, ContenderName.HAND_WRITTEN, 1.0));
        goals.add(level(measured, 32, ContenderName.HAND_WRITTEN, 1.0));
        goals.add(level(measured, 32, ContenderName.FLOWABLE, 6.0));
        goals.add(level(measured, 32, ContenderName.ENVERS, 2.0));
        goals.add(new Goal("p99 of a change, 8 clients, Huiji / H", false, 2.0, "×", value(measured.ratio(
                ContenderName.HUIJI, ContenderName.HAND_WRITTEN, 8, turn -> turn.result().p99Millis()))));
        goals.add(new Goal("read models behind the last event while loaded, p99, the worst of all loads", false, 250,
                " ms", value(measured.clients().stream()
                        .flatMap(clients -> measured.standing(ContenderName.HUIJI, clients).stream())
                        .flatMap(standing -> Stream.ofNullable(standing.behindP99Millis()))
                        .mapToDouble(Objects::requireNonNull).max())));
        return goals;
    }

    private static Goal level(Measured measured, int clients, ContenderName other, double goal) {
        return new Goal("changes/s until every read model has caught up, %d client%s, Huiji / %s".formatted(clients,
                clients == 1 ? "" : "s", other.label()), true, goal, "×",
                value(measured.ratio(ContenderName.HUIJI,
                        other, clients, turn -> turn.result().levelPerSecond())));
    }

    public boolean isReached() {
        return measured != null && (atLeast ? measured >= goal : measured <= goal);
    }

    private static @Nullable Double value(OptionalDouble measured) {
        return measured.isPresent() ? measured.getAsDouble() : null;
    }
}
