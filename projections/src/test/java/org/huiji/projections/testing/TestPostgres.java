package org.huiji.projections.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL for tests: one server a JVM, a database of its own for whoever asks. The server keeps nothing and
 * does not wait for the disk; it ends with the JVM.
 *
 * <pre>
 * private static final TestPostgres DATABASE = TestPostgres.with("read_model");
 *
 * &#64;DynamicPropertySource
 * static void database(DynamicPropertyRegistry properties) {
 *     DATABASE.register(properties);
 * }
 * </pre>
 */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String name;

    private TestPostgres(String name) {
        this.name = name;
    }

    /** A fresh database in which these schemas are migrated from {@code classpath:db/migration/<schema>}, in this order. */
    public static TestPostgres with(String... schemas) {
        String name = "test_" + DATABASES.incrementAndGet();
        JdbcClient.create(Server.SHARED.getPostgresDatabase()).sql("CREATE DATABASE " + name).update();
        TestPostgres database = new TestPostgres(name);
        for (String schema : schemas) {
            database.migrate(schema);
        }
        return database;
    }

    public DataSource dataSource() {
        return Server.SHARED.getDatabase(username(), name);
    }

    public String url() {
        return Server.SHARED.getJdbcUrl(username(), name);
    }

    public String username() {
        return "postgres";
    }

    /** Trusted on the loopback interface, so any will do. */
    public String password() {
        return "postgres";
    }

    /** Makes a Spring test context use this database. */
    public void register(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", this::url);
        properties.add("spring.datasource.username", this::username);
        properties.add("spring.datasource.password", this::password);
    }

    private void migrate(String schema) {
        Flyway.configure()
                .dataSource(dataSource())
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration/" + schema)
                // the roles that scripts grant rights to; here one does everything
                .placeholders(Map.of("application", username(), "batch", username()))
                .load()
                .migrate();
    }

    /** Started when first asked for. */
    private static final class Server {

        static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
