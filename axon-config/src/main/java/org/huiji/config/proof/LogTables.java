package org.huiji.config.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.verification.Leaf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log's tables, to which rows are only ever added. */
final class LogTables {

    private static final long KEY = 0x6875_696A_696C_6F67L; // any number that nobody else locks by

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LogTables(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.batches = new JdbcTemplate(dataSource);
    }

    /** Lets one node at a time add to the log, until the transaction ends; false where another is at it. */
    boolean lock() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(" + KEY + ")").query(Boolean.class).single();
    }

    /** Begins the log unless it was; what it was begun as. */
    BegunLog identity(BegunLog fresh, Instant now) {
        jdbc.sql("""
                INSERT INTO event_store.log_identity (origin, suite, begun_at) VALUES (:origin, :suite, :now)
                ON CONFLICT DO NOTHING
                """).param("origin", fresh.origin()).param("suite", fresh.suite()).param("now", utc(now)).update();
        return jdbc.sql("SELECT origin, suite FROM event_store.log_identity")
                .query((row, number) -> new BegunLog(row.getString(1), row.getString(2))).single();
    }

    long size() {
        return jdbc.sql("SELECT coalesce(max(leaf_index) + 1, 0) FROM event_store.log_leaf").query(Long.class).single();
    }

    /** The number of the last entry of a kind that has a leaf; 0 for none. */
    long lastPosition(LogEntry.Kind kind) {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM event_store.log_leaf WHERE kind = :kind")
                .param("kind", kind.name()).query(Long.class).single();
    }

    /** Leaves from an index on, in order. */
    List<LeafRow> leaves(long from, int limit) {
        return jdbc.sql("""
                SELECT * FROM event_store.log_leaf WHERE leaf_index >= :from ORDER BY leaf_index LIMIT :limit
                """).param("from", from).param("limit", limit).query((row, number) -> leaf(row)).list();
    }

    /** All leaves of an application, in order. */
    List<LeafRow> leavesOf(String applicationId) {
        return jdbc.sql("SELECT * FROM event_store.log_leaf WHERE application_id = :id ORDER BY leaf_index")
                .param("id", applicationId).query((row, number) -> leaf(row)).list();
    }

    /** The first leaf of an entry with a higher number. */
    Optional<LeafRow> leafAfter(LogEntry.Kind kind, long position) {
        return jdbc.sql("""
                SELECT * FROM event_store.log_leaf WHERE kind = :kind AND position > :position ORDER BY position LIMIT 1
                """).param("kind", kind.name()).param("position", position).query((row, number) -> leaf(row))
                .optional();
    }

    Optional<LeafRow> leafOf(LogEntry.Kind kind, long position) {
        return jdbc.sql("SELECT * FROM event_store.log_leaf WHERE kind = :kind AND position = :position")
                .param("kind", kind.name()).param("position", position).query((row, number) -> leaf(row)).optional();
    }

    /** The leaf of an entry, wherever it stands; reads the whole log. */
    Optional<LeafRow> leafOf(LogEntry.Kind kind, String entryId) {
        return jdbc.sql("SELECT * FROM event_store.log_leaf WHERE kind = :kind AND entry_id = :id LIMIT 1")
                .param("kind", kind.name()).param("id", entryId).query((row, number) -> leaf(row)).optional();
    }

    /** Whether an event of that id is in the store, at whatever number. */
    boolean isEventStored(String eventId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM event_store.domain_event_entry WHERE event_identifier = :id)")
                .param("id", eventId).query(Boolean.class).single();
    }

    void addLeaves(List<LeafRow> leaves) {
        batches.batchUpdate("""
                INSERT INTO event_store.log_leaf (leaf_index, kind, position, entry_id, application_id, sequence,
                    recorded_at, leaf_hash, content_digest, metadata_digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, leaves, leaves.size(), (row, added) -> {
            Leaf leaf = added.leaf();
            row.setLong(1, leaf.index());
            row.setString(2, leaf.kind().name());
            row.setLong(3, leaf.position());
            row.setString(4, leaf.entryId());
            row.setString(5, added.applicationId());
            row.setObject(6, added.sequence());
            row.setObject(7, utc(added.recordedAt()));
            row.setBytes(8, leaf.hash());
            row.setBytes(9, added.contentDigest());
            row.setBytes(10, added.metadataDigest());
        });
    }

    /** A complete subtree. */
    @SuppressWarnings("ArrayRecordComponent") // a row, never compared
    record Node(int level, long index, byte[] hash) {}

    void addNodes(List<Node> nodes) {
        batches.batchUpdate("INSERT INTO event_store.log_node (level, node_index, node_hash) VALUES (?, ?, ?)", nodes,
                Math.max(1, nodes.size()), (row, node) -> {
                    row.setInt(1, node.level());
                    row.setLong(2, node.index());
                    row.setBytes(3, node.hash());
                });
    }

    /** The hashes of leaves (level 0) or kept nodes beside one another, in order. */
    List<byte[]> hashes(int level, long from, long count) {
        String query = level == 0
                ? """
                        SELECT leaf_hash FROM event_store.log_leaf
                         WHERE leaf_index >= :from AND leaf_index < :to ORDER BY leaf_index"""
                : """
                        SELECT node_hash FROM event_store.log_node
                         WHERE level = :level AND node_index >= :from AND node_index < :to ORDER BY node_index""";
        JdbcClient.StatementSpec statement = jdbc.sql(query).param("from", from).param("to", from + count);
        return (level == 0 ? statement : statement.param("level", level)).query((row, number) -> row.getBytes(1))
                .list();
    }

    Optional<Head> lastHead() {
        return jdbc.sql("SELECT * FROM event_store.tree_head ORDER BY size DESC LIMIT 1")
                .query((row, number) -> head(row)).optional();
    }

    Optional<Head> head(long size) {
        return jdbc.sql("SELECT * FROM event_store.tree_head WHERE size = :size").param("size", size)
                .query((row, number) -> head(row)).optional();
    }

    List<Head> headsBelow(long size, int limit) {
        return jdbc.sql("SELECT * FROM event_store.tree_head WHERE size < :size ORDER BY size DESC LIMIT :limit")
                .param("size", size).param("limit", limit).query((row, number) -> head(row)).list();
    }

    List<Head> headsAbove(long size, int limit) {
        return jdbc.sql("SELECT * FROM event_store.tree_head WHERE size > :size ORDER BY size LIMIT :limit")
                .param("size", size).param("limit", limit).query((row, number) -> head(row)).list();
    }

    void addHead(Head head) {
        jdbc.sql("""
                INSERT INTO event_store.tree_head (size, root, note, signed_at) VALUES (:size, :root, :note, :at)
                """).param("size", head.size()).param("root", head.root()).param("note", head.note())
                .param("at", utc(head.signedAt())).update();
    }

    private static LeafRow leaf(ResultSet row) throws SQLException {
        Leaf leaf = new Leaf(row.getLong("leaf_index"), LogEntry.Kind.valueOf(row.getString("kind")),
                row.getLong("position"), row.getString("entry_id"), row.getBytes("leaf_hash"));
        return new LeafRow(leaf, row.getString("application_id"), row.getObject("sequence", Long.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getBytes("content_digest"),
                row.getBytes("metadata_digest"));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("size"), row.getBytes("root"), row.getString("note"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
