package org.huiji.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.huiji.benchmarks.contender.Client;
import org.huiji.benchmarks.contender.Contender;
import org.huiji.benchmarks.contender.ContenderName;
import org.huiji.benchmarks.life.FactSizes;
import org.huiji.benchmarks.life.FactSizes.Size;
import org.huiji.benchmarks.life.LifeStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A peer that left facts out, or lost some, would be an unfair one. */
class EveryContenderLeadsTheSameLifeTest {

    private static final long CHANGES = LifeStep.values().length;
    private static final FactSizes SIZES = FactSizes.inOrder(
            Stream.of(LifeStep.values()).map(step -> new Size(300, 600, 400)).toList());

    @TempDir
    static Path directory;

    private static BenchServer server;

    @BeforeAll
    static void start() throws Exception {
        server = BenchServer.start(directory, false);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void theServerWritesWhatItAcknowledges() throws Exception {
        assertThat(server.settings()).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on");
    }

    @Test
    void theLimitInsertsARowForEachChange() throws Exception {
        try (Database database = led(ContenderName.LIMIT)) {
            assertThat(database.number("SELECT count(*) FROM event")).isEqualTo(CHANGES);
            assertThat(database.number("SELECT min(octet_length(payload) + octet_length(meta_data)) FROM event"))
                    .isEqualTo(1_000);
        }
    }

    @Test
    void byHandEachChangeIsAnEventAndTheQueueFollows() throws Exception {
        try (Database database = led(ContenderName.HAND_WRITTEN)) {
            assertThat(database.number("SELECT count(DISTINCT sequence_number) FROM event")).isEqualTo(CHANGES);
            assertThat(database.number("SELECT count(*) FROM queue WHERE status = 'APPROVED' AND version = 17"))
                    .isEqualTo(1);
        }
    }

    @Test
    void enversKeepsARevisionOfTheApplicationForEachChange() throws Exception {
        try (Database database = led(ContenderName.ENVERS)) {
            assertThat(database.number("SELECT count(*) FROM change WHERE length(context) = 400")).isEqualTo(CHANGES);
            assertThat(database.number("SELECT count(*) FROM application_AUD")).isEqualTo(CHANGES);
            // all but the two claims, which are the application's alone
            assertThat(database.number("SELECT count(*) FROM part_AUD")).isEqualTo(CHANGES - 2);
            assertThat(database.number("SELECT count(*) FROM queue WHERE status = 'APPROVED'")).isEqualTo(1);
        }
    }

    @Test
    void flowableKeepsTheHistoryOfEachTaskAndEndsTheProcessWithItsTimers() throws Exception {
        try (Database database = led(ContenderName.FLOWABLE)) {
            // all but the start and the two claims
            assertThat(database.number("SELECT count(*) FROM act_hi_taskinst WHERE end_time_ IS NOT NULL"))
                    .isEqualTo(CHANGES - 3);
            assertThat(database.number("SELECT count(*) FROM act_hi_detail WHERE length(text_) = 300"))
                    .isEqualTo(CHANGES - 2);
            assertThat(database.number("SELECT count(*) FROM act_hi_procinst WHERE end_time_ IS NOT NULL"))
                    .isEqualTo(1);
            assertThat(database.number("SELECT count(*) FROM act_ru_timer_job")).isZero();
        }
    }

    @Test
    void theRealServiceStoresAnEventForEachChangeAndEveryReaderTakesThem() throws Exception {
        String url = server.database(ContenderName.HUIJI);
        try (Contender huiji = ContenderName.HUIJI.open(url, directory.resolve("home"), SIZES);
                Database database = new Database(url + "?user=postgres")) {
            FactSizes stored = huiji.sizes().orElseThrow();
            huiji.resume();

            assertThat(database.number("SELECT count(*) FROM event_store.domain_event_entry")).isEqualTo(CHANGES);
            assertThat(stored.of(LifeStep.PERSONAL_INFO).payload())
                    .isGreaterThan(stored.of(LifeStep.PERSONAL_INFO).plain());
            assertThat(huiji.followers().orElseThrow().changesBehind()).isZero();
            assertThat(huiji.complaints()).isEmpty();
        }
    }

    /** One client leads one life; what is left is looked at. */
    private static Database led(ContenderName name) throws Exception {
        String url = server.database(name);
        try (Contender contender = name.open(url, directory.resolve(name.database()), SIZES)) {
            Client client = contender.client(0);
            for (LifeStep step : LifeStep.values()) {
                client.take(step);
            }
            assertThat(contender.complaints()).isEmpty();
        }
        return new Database(url);
    }

    private static final class Database implements AutoCloseable {

        private final Connection connection;

        Database(String url) throws SQLException {
            connection = DriverManager.getConnection(url);
        }

        long number(String question) throws SQLException {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(question)) {
                row.next();
                return row.getLong(1);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
