package org.huiji.config.protection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.huiji.application.port.KeyMemory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The nodes that run, by the signs of life that each gives every second. All times are the database's, so that the clocks of
 * the nodes do not matter.
 */
final class KeyNodes implements KeyMemory {

    /** A node that was silent for so long holds no key any more: those remembered are forgotten sooner. */
    private static final int SILENT_SECONDS = 90;

    private final JdbcClient jdbc;
    private final UUID self;
    private final MasterKeyRing ring;

    KeyNodes(JdbcClient jdbc, UUID self, MasterKeyRing ring) {
        this.jdbc = jdbc;
        this.self = self;
        this.ring = ring;
    }

    @Override
    public Instant now() {
        return jdbc.sql("SELECT clock_timestamp()").query(Timestamp.class).single().toInstant();
    }

    @Override
    public boolean isClearedSince(Instant moment) {
        return jdbc.sql("""
                SELECT NOT EXISTS (SELECT FROM work.key_node
                WHERE seen_at <= :moment AND seen_at > now() - make_interval(secs => :silent))""")
                .param("moment", Timestamp.from(moment)).param("silent", SILENT_SECONDS).query(Boolean.class)
                .single();
    }

    /** On how many running nodes a master key is missing. */
    int missing(String masterKeyId) {
        return jdbc.sql("""
                SELECT count(*) FROM work.key_node
                WHERE NOT :id = ANY(master_key_ids) AND seen_at > now() - make_interval(secs => :silent)""")
                .param("id", masterKeyId).param("silent", SILENT_SECONDS).query(Integer.class).single();
    }

    /** A sign of life of this node: it has forgotten what was destroyed until then. */
    void sign(Instant clearedUntil) {
        jdbc.sql("""
                INSERT INTO work.key_node (node, master_key_ids, seen_at) VALUES (:node, :ids, :seen)
                ON CONFLICT (node) DO UPDATE SET seen_at = excluded.seen_at""")
                .param("node", self).param("ids", ring.ids().toArray(String[]::new))
                .param("seen", Timestamp.from(clearedUntil)).update();
        jdbc.sql("DELETE FROM work.key_node WHERE seen_at < now() - interval '1 day'").update();
    }

    /** This node ends. */
    void leave() {
        jdbc.sql("DELETE FROM work.key_node WHERE node = :node").param("node", self).update();
    }
}
