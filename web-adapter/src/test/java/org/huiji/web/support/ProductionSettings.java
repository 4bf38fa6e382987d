package org.huiji.web.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.huiji.proof.note.NoteAlgorithm;
import org.huiji.proof.note.PrivateNoteKey;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an operator gives: a database made by db/roles/roles.sql, the keys, and that no text messages are sent. */
public class ProductionSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LOG = "huiji.example/log";
    private static final String SIGNING_KEY = PrivateNoteKey.generate(LOG, NoteAlgorithm.SM2, new SecureRandom())
            .secretText();
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    /** The name of the database that {@link #database()} makes. */
    public static final String DATABASE = "huiji";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(databaseSettings(database())).and(
                "huiji.protection.master-key=" + KEY,
                "huiji.protection.index-key=1:SM3:" + KEY,
                "huiji.protection.numbering-key=" + KEY,
                "huiji.proof.origin=" + LOG, "huiji.proof.signing-key=" + SIGNING_KEY,
                "huiji.sms=none", "huiji.base-address=https://huiji.example",
                "huiji.data-directory=" + directory("production")).applyTo(context);
    }

    /** What names that database to the product. */
    public static List<String> databaseSettings(EmbeddedPostgres server) {
        return List.of(
                "huiji.database.url=jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE,
                "huiji.database.owner-username=huiji_owner",
                "huiji.database.owner-password=any",
                "huiji.database.username=huiji_app",
                "huiji.database.password=any");
    }

    /** A server with roles and an empty database, as an operator makes them. */
    public static EmbeddedPostgres database() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            JdbcTemplate superuser = new JdbcTemplate(server.getPostgresDatabase());
            superuser.execute(
                    new ClassPathResource("db/roles/roles.sql").getContentAsString(StandardCharsets.UTF_8));
            superuser.execute("CREATE DATABASE " + DATABASE + " OWNER huiji_owner");
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A data directory that nothing was ever in. */
    public static Path directory(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), name)
                    .toAbsolutePath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
