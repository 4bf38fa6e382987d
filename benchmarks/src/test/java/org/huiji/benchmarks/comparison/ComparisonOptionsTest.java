package org.huiji.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Properties;
import org.huiji.benchmarks.contender.ContenderName;
import org.junit.jupiter.api.Test;

class ComparisonOptionsTest {

    private final Properties given = new Properties();

    ComparisonOptionsTest() {
        given.setProperty("huiji.bench.date", "2026-03-02");
    }

    @Test
    void whereNothingIsSaidAllAreComparedAsTheGoalsAskFor() {
        ComparisonOptions options = ComparisonOptions.from(given);

        assertThat(options.date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(options.contenders()).containsExactly(ContenderName.values());
        assertThat(options.clients()).containsExactly(1, 8, 32);
        assertThat(options.warmUp()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theRealServiceComesFirstInWhateverOrderContendersAreNamed() {
        given.setProperty("huiji.bench.contenders", "limit, hand-written ,huiji");

        assertThat(ComparisonOptions.from(given).contenders()).containsExactly(ContenderName.HUIJI,
                ContenderName.LIMIT, ContenderName.HAND_WRITTEN);
    }

    @Test
    void aShortRunMayTakePartsOfASecond() {
        given.setProperty("huiji.bench.seconds", "0.5");
        given.setProperty("huiji.bench.clients", "");

        assertThat(ComparisonOptions.from(given).turn()).isEqualTo(Duration.ofMillis(500));
        assertThat(ComparisonOptions.from(given).clients()).hasSize(3);
    }

    @Test
    void aContenderThatNobodyKnowsIsRefused() {
        given.setProperty("huiji.bench.contenders", "limit,camunda");

        assertThatThrownBy(() -> ComparisonOptions.from(given)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CAMUNDA");
    }
}
