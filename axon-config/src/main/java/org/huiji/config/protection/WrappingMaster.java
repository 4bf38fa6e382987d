package org.huiji.config.protection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row that says which master key wraps. */
final class WrappingMaster {

    private final JdbcClient jdbc;
    private final MasterKeyRing ring;

    WrappingMaster(JdbcClient jdbc, MasterKeyRing ring) {
        this.jdbc = jdbc;
        this.ring = ring;
    }

    /** The id of the one that wraps; a new database begins with the first of this node. */
    String id() {
        return jdbc.sql("SELECT master_key_id FROM vault.wrapping_master").query(String.class).optional()
                .orElseGet(this::begin);
    }

    private String begin() {
        jdbc.sql("INSERT INTO vault.wrapping_master (master_key_id) VALUES (:id) ON CONFLICT DO NOTHING")
                .param("id", ring.first().masterKeyId()).update();
        return jdbc.sql("SELECT master_key_id FROM vault.wrapping_master").query(String.class).single();
    }

    /**
     * Refuses to go on without a master key that is needed. One that wraps, is not here and has never wrapped anything that
     * is still there, is no loss: the first of this node takes its place.
     *
     * @throws MissingMasterKeyException naming those that are missing
     */
    void requireAllThatAreNeeded() {
        List<String> missing = jdbc.sql("""
                SELECT DISTINCT master_key_id FROM vault.data_key
                WHERE destroyed_at IS NULL AND NOT master_key_id = ANY(:known) ORDER BY master_key_id""")
                .param("known", ring.ids().toArray(String[]::new))
                .query((row, number) -> row.getString("master_key_id")).list();
        if (!missing.isEmpty()) {
            throw new MissingMasterKeyException(missing);
        }
        jdbc.sql("UPDATE vault.wrapping_master SET master_key_id = :first WHERE NOT master_key_id = ANY(:known)")
                .param("first", ring.first().masterKeyId()).param("known", ring.ids().toArray(String[]::new))
                .update();
    }
}
