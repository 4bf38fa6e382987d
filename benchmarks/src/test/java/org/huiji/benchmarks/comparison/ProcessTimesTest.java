package org.huiji.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessTimesTest {

    private final long own = ProcessHandle.current().pid();

    @Test
    void thisProcessHasTakenTime() throws Exception {
        assertThat(ProcessTimes.millisOf(own)).isPositive();
    }

    @Test
    void aFamilyHasTakenAtLeastWhatItsParentHas() throws Exception {
        double before = ProcessTimes.millisOf(own);

        assertThat(ProcessTimes.millisOfFamily(own)).isGreaterThanOrEqualTo(before);
    }

    @Test
    void aProcessThatIsGoneHasTakenNothing() throws Exception {
        assertThat(ProcessTimes.millisOf(Long.MAX_VALUE)).isZero();
    }
}
