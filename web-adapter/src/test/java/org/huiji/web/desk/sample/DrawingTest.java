package org.huiji.web.desk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.huiji.projections.workload.Approvals.Approval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn from a population. */
class DrawingTest {

    private static final int MANY_SEEDS = 400;

    @ParameterizedTest
    @CsvSource({"0, 50, 0", "7, 0, 0", "7, 100, 7", "100, 5, 5", "101, 5, 6", "1, 1, 1", "199, 1, 2", "200, 1, 2",
            "3, 34, 2", "2000000000, 99, 1980000000"})
    void soManyPercentAreRoundedUp(int population, int percent, int drawn) {
        assertThat(Drawing.size(population, percent)).isEqualTo(drawn);
    }

    @Test
    void nothingIsDrawnTwice() {
        List<Approval> drawn = Drawing.of(population(50), 60, 7);
        assertThat(drawn).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrderOfThePopulation() {
        List<Approval> population = population(40);
        assertThat(Drawing.of(population.reversed(), 25, 11)).isEqualTo(Drawing.of(population, 25, 11));
        assertThat(Drawing.of(population, 25, 12)).isNotEqualTo(Drawing.of(population, 25, 11));
    }

    @Test
    void everyApprovalCanBeDrawn() {
        List<Approval> population = population(20);
        Set<Approval> drawn = LongStream.range(0, MANY_SEEDS).boxed()
                .flatMap(seed -> Drawing.of(population, 5, seed).stream()).collect(Collectors.toSet());
        assertThat(drawn).isEqualTo(new HashSet<>(population));
    }

    private static List<Approval> population(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Approval(new UUID(1, i), "210102", "reviewer1", "", Instant.EPOCH)).toList();
    }
}
