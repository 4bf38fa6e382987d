package org.huiji.web.support;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The role that may do anything to the embedded database, in a session of its own. */
public final class DatabaseOwner implements AutoCloseable {

    private static final String ROLE = "huiji_owner";

    private final SingleConnectionDataSource session;

    public DatabaseOwner(JdbcConnectionDetails database, Environment environment) {
        Path passwords = Path.of(environment.getRequiredProperty("huiji.data-directory"), "database-passwords");
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(passwords)) {
            kept.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        session = new SingleConnectionDataSource(database.getJdbcUrl(), ROLE, kept.getProperty(ROLE), true);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(session);
    }

    @Override
    public void close() {
        session.destroy();
    }
}
