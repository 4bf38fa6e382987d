package org.huiji.config.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TheEmbeddedServerTest {

    private static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "huiji-test-postgresql");

    @TempDir
    static Path directory;

    static EmbeddedServer server;
    static DatabaseServer access;

    @BeforeAll
    static void startAndMigrate() throws Exception {
        server = EmbeddedServer.start(directory.resolve("data"), BINARIES, 0, new SecureRandom());
        access = server.access();
        new SchemaMigrations(access).run();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void writesToTheDiskWhatItAcknowledges() {
        assertThat(owner().sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
        assertThat(owner().sql("SHOW synchronous_commit").query(String.class).single()).isEqualTo("on");
    }

    @Test
    void refusesWhoeverHasNoPassword() {
        for (String role : new String[]{"postgres", "huiji_owner", "huiji_app", "huiji_batch"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), role, ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), role, "guess"))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void keepsItsPasswordsToItsOwner() throws Exception {
        Path passwords = directory.resolve("data/database-passwords");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords))).isEqualTo("rw-------");
        assertThat(directory.resolve("data/initdb-password")).doesNotExist();
    }

    @Test
    void listensOnTheLoopbackAddressOnly() {
        assertThat(owner().sql("SHOW listen_addresses").query(String.class).single()).isEqualTo("127.0.0.1");
    }

    @Test
    void comparesTextTheSameOnEveryMachine() {
        assertThat(owner().sql("SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'huiji'")
                .query(String.class).single()).isEqualTo("bC.UTF-8");
    }

    @Test
    void letsNobodyElseUseItsDirectory() {
        assertThatThrownBy(() -> EmbeddedServer.start(directory.resolve("data"), BINARIES, 0, new SecureRandom()))
                .isInstanceOf(DataDirectoryInUseException.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void endsTransactionsOfTheApplicationThatHang() {
        assertThat(application().sql("SHOW transaction_timeout").query(String.class).single()).isEqualTo("25s");
        assertThat(application().sql("SHOW idle_in_transaction_session_timeout").query(String.class).single())
                .isEqualTo("25s");
    }

    @Test
    void findsTheApplicationsRoleFit() {
        new ApplicationRoleCheck(access).run();
    }

    @Test
    void refusesToWorkAsTheOwnerOfTheEvents() {
        DatabaseServer careless = new DatabaseServer(access.url(), access.owner(), access.owner(), "huiji_batch");
        assertThatThrownBy(() -> new ApplicationRoleCheck(careless).run()).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("may change or remove events");
    }

    private static JdbcClient owner() {
        return client(access.owner());
    }

    private static JdbcClient application() {
        return client(access.application());
    }

    private static JdbcClient client(Credentials credentials) {
        return JdbcClient.create(
                new DriverManagerDataSource(access.url(), credentials.username(), credentials.password()));
    }
}
