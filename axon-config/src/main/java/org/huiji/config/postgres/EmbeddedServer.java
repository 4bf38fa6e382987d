package org.huiji.config.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL that lives and dies with the application and keeps its data below the data directory. It listens on
 * the loopback address only, asks everybody for a password, and has written to the disk what it has acknowledged.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "huiji";
    /** Written into the cluster once initdb is through, so that a half-made one is told from a made one. */
    private static final String WHOLE = "huiji.whole";
    private static final Duration RECOVERY_TIME = Duration.ofMinutes(2);

    /** Durable, loopback only, and no value of a statement or a row in its log. */
    private static final Map<String, String> SERVER_SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("max_connections", "100"));

    private final DataDirectory directory;
    private final RolePasswords passwords;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(DataDirectory directory, RolePasswords passwords, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.passwords = passwords;
        this.postgres = postgres;
    }

    static EmbeddedServer start(Path dataDirectory, @Nullable Path binariesDirectory, int port, SecureRandom chance)
            throws IOException {
        DataDirectory directory = DataDirectory.hold(dataDirectory);
        try {
            Path home = directory.path();
            Path cluster = home.resolve("postgresql");
            LeftOverPostmaster.stop(cluster);
            putAsideIfHalfMade(cluster);
            RolePasswords passwords = RolePasswords.readOrCreate(home.resolve("database-passwords"), chance);
            Path binaries = binariesDirectory == null ? home.resolve("postgresql-binaries") : binariesDirectory;
            return prepared(directory, passwords, launch(cluster, binaries, port, passwords));
        } catch (IOException | RuntimeException failed) {
            try (directory) {
                throw failed;
            }
        }
    }

    /** Makes roles and database where missing, and believes in fsync only when the server says so itself. */
    private static EmbeddedServer prepared(DataDirectory directory, RolePasswords passwords, EmbeddedPostgres postgres)
            throws IOException {
        try {
            DataSource superuser = postgres.getPostgresDatabase();
            String fsync = JdbcClient.create(superuser).sql("SHOW fsync").query(String.class).single();
            if (!"on".equals(fsync)) {
                throw new IllegalStateException("the embedded database runs without fsync");
            }
            DatabaseRoles.ensure(superuser, DATABASE, passwords);
            return new EmbeddedServer(directory, passwords, postgres);
        } catch (RuntimeException failed) {
            try (postgres) {
                throw failed;
            }
        }
    }

    DatabaseServer access() {
        return new DatabaseServer("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE,
                passwords.of(RolePasswords.OWNER), passwords.of(RolePasswords.APPLICATION), RolePasswords.BATCH);
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            postgres.close();
        }
    }

    private static void putAsideIfHalfMade(Path cluster) throws IOException {
        if (Files.exists(cluster) && !Files.exists(cluster.resolve(WHOLE))) {
            Path aside = cluster.resolveSibling("postgresql.half-made");
            for (int i = 2; Files.exists(aside); i++) {
                aside = cluster.resolveSibling("postgresql.half-made-" + i);
            }
            LOG.warn("The database below {} was never finished; it is put aside as {}", cluster, aside);
            Files.move(cluster, aside);
        }
    }

    private static EmbeddedPostgres launch(Path cluster, Path binaries, int port, RolePasswords passwords)
            throws IOException {
        Credentials superuser = passwords.of(RolePasswords.SUPERUSER);
        Path passwordFile = cluster.resolveSibling("initdb-password");
        RolePasswords.write(passwordFile, superuser.password());
        Files.createDirectories(binaries);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(cluster)
                .setCleanDataDirectory(false).setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false).setPort(port).setPGStartupWait(RECOVERY_TIME)
                .setConnectConfig("password", superuser.password())
                .setDataDirectoryCustomizer(EmbeddedServer::markWhole)
                // Options of initdb: they follow its "-A trust" and override it, so that there is never a server without.
                .setLocaleConfig("auth", "scram-sha-256").setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C").setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        SERVER_SETTINGS.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static void markWhole(File cluster) {
        try {
            Path mark = cluster.toPath().resolve(WHOLE);
            if (!Files.exists(mark)) {
                Files.createFile(mark);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
