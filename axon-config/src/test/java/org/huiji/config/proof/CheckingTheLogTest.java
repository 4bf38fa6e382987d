package org.huiji.config.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.huiji.integrity.Misfit;
import org.huiji.integrity.Misfit.Kind;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.tree.TreeHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the database's owner does to what is stored is found and named. */
class CheckingTheLogTest {

    private static final UUID FIRST = UUID.fromString("0198b2f0-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("0198b2f0-0000-7000-8000-000000000002");

    @TempDir
    private Path directory;

    private LogDatabase database;
    private MerkleLog node;

    /** Events 1 to 6 are of the first application, 7 to 12 of the second; a head is signed after each. */
    @BeforeEach
    void prepare() {
        database = new LogDatabase(directory);
        node = database.node();
        database.happen(FIRST, 6);
        node.integrityLog().coverNow();
        database.pass(Duration.ofMinutes(1));
        database.happen(SECOND, 6);
        node.integrityLog().coverNow();
    }

    @Test
    void whatNobodyTouchedFits() {
        LogCheck.Result result = node.check().run(done -> {});
        assertThat(result.misfit()).isEmpty();
        assertThat(result.entries()).isEqualTo(16);
        assertThat(result.heads()).as("two stored, and the one outside").isEqualTo(3);
        assertThat(result.root()).hasSize(64);
        assertThat(result.unlogged()).isZero();
    }

    @Test
    void anEventThatCameAfterTheCheckBeganIsNoMisfit() {
        database.append(SECOND, 6);
        assertThat(node.check().run(done -> {}).misfit()).isEmpty();
        assertThat(node.check().run(done -> {}).unlogged()).isEqualTo(1);
    }

    @Test
    void alteredContent() {
        database.tamper("UPDATE event_store.domain_event_entry SET payload = '{\"note\":0}' WHERE global_index = 8");
        assertNames(Kind.CONTENT, SECOND, 1);
    }

    @Test
    void anotherTime() {
        database.tamper("""
                UPDATE event_store.domain_event_entry SET time_stamp = time_stamp - interval '1 microsecond'
                 WHERE global_index = 3""");
        assertNames(Kind.TIME, FIRST, 2);
    }

    @Test
    void anotherActor() {
        database.tamper(
                """
                        UPDATE event_store.domain_event_entry SET meta_data = '{"actorId":"another"}' WHERE global_index = 9""");
        assertNames(Kind.METADATA, SECOND, 2);
    }

    @Test
    void anotherType() {
        database.tamper(
                """
                        UPDATE event_store.domain_event_entry SET payload_type = 'ApplicationApproved' WHERE global_index = 9""");
        assertThat(database.misfit(node)).extracting(Misfit::applicationId, Misfit::sequence)
                .containsExactly(SECOND.toString(), 2L);
    }

    @Test
    void anotherApplication() {
        database.tamper("""
                UPDATE event_store.domain_event_entry SET aggregate_identifier = '0198b2f0-0000-7000-8000-000000000009'
                 WHERE global_index = 4""");
        assertNames(Kind.PLACE, FIRST, 3);
    }

    @Test
    void aRemovedEvent() {
        database.tamper("DELETE FROM event_store.domain_event_entry WHERE global_index = 5");
        assertNames(Kind.REMOVED, FIRST, 4);
    }

    @Test
    void theLastEventRemoved() {
        database.tamper("DELETE FROM event_store.domain_event_entry WHERE global_index = 12");
        assertNames(Kind.REMOVED, SECOND, 5);
    }

    @Test
    void anEventInsertedBeforeAllOthers() {
        database.tamper("""
                INSERT INTO event_store.domain_event_entry (global_index, event_identifier, aggregate_identifier,
                    sequence_number, type, payload_type, payload_revision, time_stamp, payload, meta_data)
                OVERRIDING SYSTEM VALUE
                VALUES (-1, 'made up', '%s', 6, 'Application', 'StaffNoteAdded', '1', now(), '{}', '{}')"""
                .formatted(FIRST));
        assertThat(database.misfit(node)).extracting(Misfit::kind, Misfit::entryId)
                .containsExactly(Kind.INSERTED, "made up");
    }

    @Test
    void anEventInsertedWhereANumberWasMissing() {
        database.owner.sql("SELECT setval('event_store.domain_event_entry_global_index_seq', 20)").query(Long.class)
                .single();
        database.append(SECOND, 6);
        node.integrityLog().coverNow();
        database.tamper("""
                INSERT INTO event_store.domain_event_entry (global_index, event_identifier, aggregate_identifier,
                    sequence_number, type, payload_type, payload_revision, time_stamp, payload, meta_data)
                OVERRIDING SYSTEM VALUE
                VALUES (15, 'made up', '%s', 6, 'Application', 'StaffNoteAdded', '1', now(), '{}', '{}')"""
                .formatted(FIRST));
        Misfit misfit = database.misfit(node);
        assertThat(misfit).extracting(Misfit::kind, Misfit::entryId, Misfit::applicationId, Misfit::position)
                .containsExactly(Kind.INSERTED, "made up", FIRST.toString(), 15L);
    }

    @Test
    void swappedContents() {
        database.tamper("""
                UPDATE event_store.domain_event_entry SET payload = CASE global_index WHEN 2 THEN '{"note":3}'
                    ELSE '{"note":2}' END WHERE global_index IN (2, 3)""");
        assertNames(Kind.CONTENT, FIRST, 1);
    }

    @Test
    void swappedPlaces() {
        database.tamper("""
                CREATE TEMP TABLE swapped AS
                    SELECT * FROM event_store.domain_event_entry WHERE global_index IN (2, 3);
                DELETE FROM event_store.domain_event_entry WHERE global_index IN (2, 3);
                INSERT INTO event_store.domain_event_entry (global_index, event_identifier, aggregate_identifier,
                        sequence_number, type, payload_type, payload_revision, time_stamp, payload, meta_data)
                    OVERRIDING SYSTEM VALUE
                    SELECT 5 - global_index, event_identifier, aggregate_identifier, sequence_number, type,
                        payload_type, payload_revision, time_stamp, payload, meta_data FROM swapped;
                DROP TABLE swapped""");
        assertNames(Kind.REORDERED, FIRST, 1);
    }

    @Test
    void anAlteredLookAndARemovedOne() {
        database.tamper("UPDATE service.access_log SET staff_id = 'another' WHERE id = 2");
        assertThat(database.misfit(node)).extracting(Misfit::kind, Misfit::entryKind, Misfit::position)
                .containsExactly(Kind.METADATA, "LOOK", 2L);
        database.tamper("DELETE FROM service.access_log WHERE id = 1");
        assertThat(database.misfit(node)).extracting(Misfit::kind, Misfit::entryKind, Misfit::position)
                .containsExactly(Kind.REMOVED, "LOOK", 1L);
    }

    @Test
    void anEventChangedTogetherWithItsLeafIsFoundByTheNextHead() {
        database.tamper("UPDATE event_store.domain_event_entry SET payload = '{}' WHERE global_index = 8");
        LogTables tables = new LogTables(database.dataSource);
        LeafRow row = tables.leafOf(LogEntry.Kind.EVENT, 8).orElseThrow();
        LeafRow forged = LeafRow.of(row.leaf().index(), new StoredEntries(database.dataSource)
                .between(LogEntry.Kind.EVENT, 7, 8, 1).getFirst(),
                TreeHash.SM3);
        database.owner.sql(
                "UPDATE event_store.log_leaf SET leaf_hash = :hash, content_digest = :digest WHERE leaf_index = :at")
                .param("hash", forged.leaf().hash()).param("digest", forged.contentDigest())
                .param("at", row.leaf().index()).update();
        assertThat(database.misfit(node)).extracting(Misfit::kind, Misfit::leaf, Misfit::headSize)
                .containsExactly(Kind.HEAD, 8L, 16L);
    }

    @Test
    void aChangedLeafAndALostOne() {
        database.tamper("UPDATE event_store.log_leaf SET leaf_hash = sha256('another') WHERE leaf_index = 2");
        assertThat(database.misfit(node)).extracting(Misfit::kind, Misfit::leaf).containsExactly(Kind.LEAF, 2L);
        database.tamper("DELETE FROM event_store.log_leaf WHERE leaf_index = 1");
        assertThat(database.misfit(node)).extracting(Misfit::kind, Misfit::leaf).containsExactly(Kind.LEAF, 1L);
    }

    @Test
    void anEndCutOffWithItsLeavesIsFoundByALaterHead() {
        database.tamper("DELETE FROM event_store.domain_event_entry WHERE global_index > 9");
        database.tamper("DELETE FROM service.access_log WHERE id > 2");
        database.tamper("DELETE FROM event_store.log_leaf WHERE leaf_index > 8");
        assertThat(database.misfit(node)).extracting(Misfit::kind, Misfit::headSize)
                .containsExactly(Kind.TRUNCATED, 16L);
    }

    @Test
    void anEndCutOffWithItsHeadsIsFoundByTheHeadOutsideOfTheDatabase() {
        database.tamper("DELETE FROM event_store.domain_event_entry WHERE global_index > 6");
        database.tamper("DELETE FROM service.access_log WHERE id > 2");
        database.tamper("DELETE FROM event_store.log_leaf WHERE leaf_index >= 8");
        database.tamper("DELETE FROM event_store.tree_head WHERE size > 8");
        assertThat(database.misfit(node)).extracting(Misfit::kind, Misfit::headSize)
                .containsExactly(Kind.TRUNCATED, 16L);
    }

    @Test
    void aForgedHead() {
        database.tamper("UPDATE event_store.tree_head SET note = replace(note, 'huiji.example', 'huiji.examp1e')");
        assertThat(database.misfit(node)).extracting(Misfit::kind).isEqualTo(Kind.SIGNATURE);
    }

    private void assertNames(Kind kind, UUID application, long sequence) {
        assertThat(database.misfit(node)).extracting(Misfit::kind, Misfit::applicationId, Misfit::sequence)
                .containsExactly(kind, application.toString(), sequence);
    }
}
