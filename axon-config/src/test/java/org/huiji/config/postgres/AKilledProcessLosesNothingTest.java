package org.huiji.config.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was acknowledged is there after {@code kill -9}, though the database process outlives its parent. */
class AKilledProcessLosesNothingTest {

    private static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "huiji-test-postgresql");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void everyAcknowledgedEventIsThereAfterwards() throws Exception {
        Path data = directory.resolve("data");
        Path said = directory.resolve("said.txt");
        Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                AppendingUntilKilled.class.getName(), data.toString(), BINARIES.toString())
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            await().atMost(PATIENCE).until(() -> !process.isAlive() || stored(said).size() > 200);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        List<String> acknowledged = stored(said);
        try (EmbeddedServer server = EmbeddedServer.start(data, BINARIES, 0, new SecureRandom())) {
            assertThat(events(server.access())).hasSizeGreaterThan(200).containsAll(acknowledged);
        }
    }

    /** Whole lines only: the last may be cut. */
    private static List<String> stored(Path said) throws IOException {
        String text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines()
                .filter(line -> line.startsWith(AppendingUntilKilled.STORED))
                .map(line -> line.substring(AppendingUntilKilled.STORED.length())).toList();
    }

    private static List<String> events(DatabaseServer access) {
        return JdbcClient.create(new DriverManagerDataSource(access.url(), access.application().username(),
                access.application().password()))
                .sql("SELECT event_identifier FROM event_store.domain_event_entry").query(String.class).list();
    }
}
