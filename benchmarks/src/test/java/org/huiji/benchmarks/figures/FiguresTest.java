package org.huiji.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void aPercentileIsAValueThatWasMeasuredWhateverTheOrder() {
        long[] values = LongStream.rangeClosed(1, 100).map(value -> 101 - value).toArray();

        assertThat(Percentile.of(values, 0.50)).isEqualTo(50);
        assertThat(Percentile.of(values, 0.99)).isEqualTo(99);
        assertThat(Percentile.of(values, 1)).isEqualTo(100);
        assertThat(values[0]).as("what was given stays as it is").isEqualTo(100);
    }

    @Test
    void ofFewValuesTheHighPercentileIsTheGreatest() {
        assertThat(Percentile.of(new long[]{7, 3}, 0.99)).isEqualTo(7);
        assertThat(Percentile.of(new long[]{7}, 0.01)).isEqualTo(7);
    }

    @Test
    void ofNothingAPercentileIsZeroAndOfNoPartThereIsNone() {
        assertThat(Percentile.of(new long[0], 0.5)).isZero();
        assertThatThrownBy(() -> Percentile.of(new long[]{1}, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentile.of(new long[]{1}, 1.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(Median.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
        assertThat(Median.of(List.of(9.0, 1.0, 5.0, 7.0))).isEqualTo(6);
        assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contendersAreComparedRoundByRoundAndNotByTheirMedians() {
        List<Double> ours = List.of(100.0, 30.0, 80.0);
        List<Double> theirs = List.of(100.0, 20.0, 160.0);

        assertThat(PairedRatio.median(ours, theirs)).isEqualTo(1.0);
        assertThat(Median.of(ours) / Median.of(theirs)).isEqualTo(0.8);
    }

    @Test
    void roundsThatHaveNoPartnerAreRefused() {
        assertThatThrownBy(() -> PairedRatio.median(List.of(1.0, 2.0), List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRunIsQuotedWhereTheLimitDiffersByAQuarterAndNotByMore() {
        assertThat(Steadiness.isQuotable(List.of(1_000.0, 1_250.0, 1_100.0))).isTrue();
        assertThat(Steadiness.isQuotable(List.of(1_000.0, 1_251.0, 1_100.0))).isFalse();
        assertThat(Steadiness.spread(List.of(1_250.0, 1_000.0))).isEqualTo(0.25);
    }

    @Test
    void inAsManyRoundsAsContendersEachComesOnceAtEachPlace() {
        List<String> contenders = List.of("a", "b", "c");

        assertThat(List.of(Rotation.of(contenders, 0), Rotation.of(contenders, 1), Rotation.of(contenders, 2)))
                .containsExactly(List.of("a", "b", "c"), List.of("b", "c", "a"), List.of("c", "a", "b"));
        assertThat(Rotation.of(contenders, 3)).isEqualTo(contenders);
    }
}
