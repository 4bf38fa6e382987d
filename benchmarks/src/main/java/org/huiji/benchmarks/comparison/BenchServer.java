package org.huiji.benchmarks.comparison;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.huiji.benchmarks.contender.ContenderName;

/**
 * The one PostgreSQL of a comparison, set as the product sets its own: acknowledged is written to the disk. Besides, it has
 * room for everybody's connections, and no checkpoint falls into a turn by its own: one is made before each round.
 */
final class BenchServer implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of("fsync", "on", "synchronous_commit", "on",
            "listen_addresses", "127.0.0.1", "unix_socket_directories", "", "max_connections", "250",
            "checkpoint_timeout", "30min", "max_wal_size", "16GB");

    private static final String OWNER_OF_HUIJI = "huiji_owner";

    private final EmbeddedPostgres postgres;
    private final Connection connection;
    private final Path cluster;

    private BenchServer(EmbeddedPostgres postgres, Path cluster) throws SQLException {
        this.postgres = postgres;
        this.cluster = cluster;
        this.connection = postgres.getPostgresDatabase().getConnection();
    }

    static BenchServer start(Path directory, boolean countingStatements) throws IOException, SQLException {
        Path cluster = directory.resolve("postgresql");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(cluster)
                .setOverrideWorkingDirectory(Files.createDirectories(directory.resolve("postgresql-binaries")).toFile())
                .setPGStartupWait(Duration.ofMinutes(2)).setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        if (countingStatements) {
            builder.setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track_planning", "on");
        }
        return new BenchServer(builder.start(), cluster);
    }

    /** Makes the contender's database; the product's as an operator makes it. */
    String database(ContenderName name) throws SQLException, IOException {
        if (name == ContenderName.HUIJI) {
            execute(roles());
            execute("CREATE DATABASE " + name.database() + " OWNER " + OWNER_OF_HUIJI);
            return url(name);
        }
        execute("CREATE DATABASE " + name.database());
        return url(name) + "?user=postgres";
    }

    private String url(ContenderName name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name.database();
    }

    /** What the server itself says of its version and of what makes a change durable. */
    Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        for (String name : new String[]{"server_version", "fsync", "synchronous_commit", "full_page_writes",
                "wal_sync_method", "shared_buffers", "max_wal_size", "checkpoint_timeout", "max_connections"}) {
            settings.put(name, text("SHOW " + name));
        }
        if (!"on".equals(settings.get("fsync")) || !"on".equals(settings.get("synchronous_commit"))) {
            throw new IllegalStateException("the server does not write what it acknowledges: " + settings);
        }
        return settings;
    }

    StatementCounts statementCounts(Path directory) throws SQLException {
        return new StatementCounts(connection, directory);
    }

    void checkpoint() throws SQLException {
        execute("CHECKPOINT");
    }

    /** How many bytes of the log of changes were written since the server was made. */
    long walBytes() throws SQLException {
        return Long.parseLong(text("SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint"));
    }

    long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static String roles() throws IOException {
        try (InputStream script = Objects.requireNonNull(
                BenchServer.class.getResourceAsStream("/db/roles/roles.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
