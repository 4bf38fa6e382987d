package org.huiji.config.proof;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huiji.application.Actor;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.integrity.Misfit;
import org.huiji.projections.testing.TestPostgres;
import org.huiji.proof.note.PrivateNoteKey;
import org.huiji.proof.verification.Trust;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database with events, looks and the log's tables, as its owner sees it, emptied for each test; and nodes that keep the
 * log on it.
 */
final class LogDatabase {

    static final Actor ADMINISTRATOR = actor("admin1", Role.ADMINISTRATOR);
    static final Actor AUDITOR = actor("auditor1", Role.AUDITOR);

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private static final DataSource MIGRATED = migrated();

    final DataSource dataSource = MIGRATED;
    final JdbcClient owner = JdbcClient.create(dataSource);
    private final Path lastHead;
    private Instant now = START;
    private int events;

    LogDatabase(Path directory) {
        lastHead = directory.resolve("last-head");
        tamper("""
                TRUNCATE event_store.domain_event_entry, event_store.log_identity, event_store.log_leaf,
                    event_store.log_node, event_store.tree_head, event_store.log_restore, service.access_log,
                    service.log_fault, service.integrity_check, work.operation RESTART IDENTITY""");
    }

    private static DataSource migrated() {
        HikariDataSource database = new HikariDataSource();
        database.setDataSource(TestPostgres.with("work").dataSource());
        migrate(database, "event_store", "classpath:db/migration/event_store");
        // the record of looks is the web's; its scripts are those that production runs
        migrate(database, "service", "filesystem:../web-adapter/src/main/resources/db/migration/service");
        return database;
    }

    private static void migrate(DataSource database, String schema, String location) {
        Flyway.configure().dataSource(database).schemas(schema).defaultSchema(schema).locations(location)
                .placeholders(Map.of("application", "postgres", "batch", "postgres")).load().migrate();
    }

    /** A node as it starts: what it knows is in the tables and in the file of the last head. */
    MerkleLog node() {
        return node(lastHead);
    }

    /** A node with a file of its own. */
    MerkleLog node(Path lastHeadFile) {
        return node(lastHeadFile, ProofSuite.SM3_SM2);
    }

    MerkleLog node(Path lastHeadFile, ProofSuite suite) {
        return node(lastHeadFile, suite, null);
    }

    /** A node that writes the log as files too. */
    MerkleLog publishingNode(Path tiles) {
        return node(lastHead, ProofSuite.SHA256_ED25519, tiles.toString());
    }

    /** The files, by another's hand. */
    TileFiles publishingTiles(Path tiles) {
        PrivateNoteKey key = Objects.requireNonNull(KEYS.get(ProofSuite.SHA256_ED25519));
        return new TileFiles(tiles, new LogTables(dataSource), new StoredEntries(dataSource),
                new Trust("huiji.example", List.of(key.verifier())));
    }

    private MerkleLog node(Path lastHeadFile, ProofSuite suite, @Nullable String tiles) {
        PrivateNoteKey key = Objects.requireNonNull(KEYS.get(suite));
        ProofSettings settings = new ProofSettings(suite, "huiji.example", null, "", null, tiles,
                Duration.ofSeconds(30));
        return MerkleLog.begin(dataSource, settings, new LastHead(lastHeadFile), key, List.of(key.verifier()),
                UUID.randomUUID().toString(), time());
    }

    private static final Map<ProofSuite, PrivateNoteKey> KEYS = Map.of(
            ProofSuite.SM3_SM2, key(ProofSuite.SM3_SM2), ProofSuite.SHA256_ED25519, key(ProofSuite.SHA256_ED25519));

    private static PrivateNoteKey key(ProofSuite suite) {
        return PrivateNoteKey.generate("huiji.example", suite.signature(), CHANCE);
    }

    InstantSource time() {
        return () -> now;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** So many events of an application, and a look at it after each third. */
    void happen(UUID application, int count) {
        for (int i = 0; i < count; i++) {
            append(application, i);
            if (i % 3 == 2) {
                look(application);
            }
        }
    }

    void append(UUID application, long sequence) {
        events++;
        owner.sql("""
                INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                    type, payload_type, payload_revision, time_stamp, payload, meta_data)
                VALUES (:id, :application, :sequence, 'Application', 'StaffNoteAdded', '1', :at, :payload, :metadata)
                """).param("id", "event-" + events).param("application", application.toString())
                .param("sequence", sequence).param("at", LogTables.utc(now.plusSeconds(events)))
                .param("payload", "{\"note\":" + events + "}").param("metadata", "{\"actorId\":\"" + events + "\"}")
                .update();
    }

    void look(UUID application) {
        owner.sql("""
                INSERT INTO service.access_log (occurred_at, staff_id, staff_name, staff_role, department_code,
                    application_id, screen, address)
                VALUES (:at, 'auditor1', 'A', 'AUDITOR', '', :application, 'REPLAY', '')
                """).param("at", LogTables.utc(now)).param("application", application).update();
    }

    /** As the owner, who is kept from nothing. */
    void tamper(String statement) {
        owner.sql("ALTER TABLE service.access_log DISABLE TRIGGER USER").update();
        owner.sql(statement).update();
        owner.sql("ALTER TABLE service.access_log ENABLE TRIGGER USER").update();
    }

    /** Checks everything and names what does not fit. */
    Misfit misfit(MerkleLog node) {
        return node.check().run(done -> {}).misfit().orElseThrow();
    }

    private static Actor actor(String id, Role role) {
        return new Actor(id, role, "", id, Channel.WEB, "");
    }
}
