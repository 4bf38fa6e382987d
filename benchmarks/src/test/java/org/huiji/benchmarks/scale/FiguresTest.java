package org.huiji.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is called a median or a growth is one. */
class FiguresTest {

    @Test
    void ofAHundredDurationsTheFiftiethIsTheMedianAndOneIsLongerThanThe99th() {
        Times times = new Times(100);
        LongStream.rangeClosed(1, 100).map(number -> 101 - number).forEach(ms -> times.add(ms * 1_000_000));
        assertThat(times.median()).isEqualTo(50);
        assertThat(times.p99()).isEqualTo(99);
        assertThat(times.longest()).isEqualTo(100);
    }

    @Test
    void ofOneDurationEveryFigureIsThatOne() {
        Times times = new Times(5);
        times.add(3_000_000);
        assertThat(times.median()).isEqualTo(3);
        assertThat(times.p99()).isEqualTo(3);
    }

    @Test
    void growthIsThatOfTheLaterHalfAlone() {
        assertThat(Memory.growth(List.of(10L, 90L, 100L, 102L, 104L, 106L))).isCloseTo(2, within(1e-9));
        assertThat(Memory.growth(List.of(10L, 50L, 100L, 100L, 100L, 100L))).isCloseTo(0, within(1e-9));
        assertThat(Memory.growth(List.of(10L))).isNaN();
    }
}
