package org.huiji.benchmarks.report;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.huiji.benchmarks.contender.ContenderName;
import org.huiji.benchmarks.figures.Median;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one contender under so many clients: of each figure the median of the rounds.
 *
 * @param levelPerSecond changes a second until everything made from them was made; equal to the acknowledged ones where
 *     nothing follows
 * @param behindP99Millis absent where nothing follows
 * @param failures of all rounds together
 * @param everLate whether the followers did not get level within a minute in some round
 */
public record Standing(
        ContenderName contender,
        int clients,
        double acknowledgedPerSecond,
        double levelPerSecond,
        double p50Millis,
        double p99Millis,
        @Nullable Double behindP99Millis,
        @Nullable Double behindAtEnd,
        double jvmCpuMillisAChange,
        double postgresCpuMillisAChange,
        double walBytesAChange,
        long failures,
        boolean everLate) {

    /** Of the rounds of one contender under the same number of clients. */
    static Standing of(List<MeasuredTurn> rounds) {
        MeasuredTurn first = rounds.getFirst();
        return new Standing(first.contender(), first.result().clients(),
                median(rounds, turn -> turn.result().acknowledgedPerSecond()),
                median(rounds, turn -> turn.result().levelPerSecond()),
                median(rounds, turn -> turn.result().p50Millis()),
                median(rounds, turn -> turn.result().p99Millis()),
                medianOf(rounds.stream().map(turn -> turn.result().behindP99Millis())),
                medianOf(rounds.stream().map(turn -> turn.result().behindAtEnd()).map(Standing::asDouble)),
                median(rounds, MeasuredTurn::jvmCpuMillisAChange),
                median(rounds, MeasuredTurn::postgresCpuMillisAChange),
                median(rounds, MeasuredTurn::walBytesAChange),
                rounds.stream().mapToLong(turn -> turn.result().failures()).sum(),
                rounds.stream().anyMatch(turn -> !turn.result().level()));
    }

    private static double median(List<MeasuredTurn> rounds, ToDoubleFunction<MeasuredTurn> figure) {
        return Median.of(rounds.stream().mapToDouble(figure).boxed().toList());
    }

    private static @Nullable Double medianOf(Stream<@Nullable Double> values) {
        List<Double> there = values.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        return there.isEmpty() ? null : Median.of(there);
    }

    private static @Nullable Double asDouble(@Nullable Long value) {
        return value == null ? null : value.doubleValue();
    }
}
