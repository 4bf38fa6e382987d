package org.huiji.config.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.huiji.application.port.ErasureRegister.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisteringErasuresTest {

    @TempDir
    private Path directory;

    private static Entry entry(int number) {
        return new Entry(new UUID(1, number), new UUID(2, number), "CONSENT_WITHDRAWN", "admin1", "A", "security1", "S",
                Instant.parse("2026-11-26T08:00:00Z"));
    }

    @Test
    void anEntryStandsThereOnceAndIsReadByTheNextStart() {
        FileErasureRegister register = new FileErasureRegister(directory.resolve("below").resolve("erasures.log"));
        assertThat(register.all()).isEmpty();
        register.add(entry(1));
        register.add(entry(2));
        register.add(entry(1));
        assertThat(new FileErasureRegister(directory.resolve("below").resolve("erasures.log")).all())
                .containsExactly(entry(1), entry(2));
    }

    @Test
    void aLineThatACrashCutOffIsPassedOverAndSpoilsNoOther() throws Exception {
        Path file = directory.resolve("erasures.log");
        FileErasureRegister register = new FileErasureRegister(file);
        register.add(entry(1));
        Files.writeString(file, "{\"requestId\":\"0198", StandardOpenOption.APPEND);
        register.add(entry(2));
        assertThat(register.all()).containsExactly(entry(1), entry(2));
    }
}
