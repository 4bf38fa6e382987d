package org.huiji.config.protection;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server with the vault's table, one for all tests of this package. */
final class VaultDatabase {

    private static final VaultDatabase SHARED = new VaultDatabase();

    private final EmbeddedPostgres server;

    private VaultDatabase() {
        try {
            server = EmbeddedPostgres.start();
            JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
            jdbc.sql("CREATE SCHEMA vault").update();
            try (InputStream script = getClass().getResourceAsStream("/db/migration/vault/V10__data_keys.sql")) {
                jdbc.sql(new String(script.readAllBytes(), StandardCharsets.UTF_8)).update();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static DataSource dataSource() {
        return SHARED.server.getPostgresDatabase();
    }
}
