package org.huiji.config.protection;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps data keys anew by the master key that wraps now, a portion a transaction. Any number of nodes may do so side by
 * side, and where one ends in the middle another goes on: what is left to do is what is still wrapped by another key. The
 * data keys themselves stay as they are, and so does all that they seal.
 */
final class KeyRotation {

    static final int PORTION = 200;
    /** So that whoever goes on with it is back within seconds. */
    private static final int MOST_AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final MasterKeyRing ring;
    private final WrappingMaster wrapping;

    KeyRotation(DataSource vault, MasterKeyRing ring, WrappingMaster wrapping) {
        this.jdbc = JdbcClient.create(vault);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(vault));
        this.ring = ring;
        this.wrapping = wrapping;
    }

    /** A data key as it lies there, wrapped by that master key. */
    private record Wrapped(UUID subject, UUID keyId, String masterKeyId, ByteBuffer key) {}

    /** Goes a bit further with a rotation that was begun, if there is one. */
    void goOn() {
        if (isRunning()) {
            int portions = 0;
            while (portions < MOST_AT_ONCE && portion() > 0) {
                portions++;
            }
            finish();
        }
    }

    private boolean isRunning() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM vault.master_key_rotation WHERE finished_at IS NULL)")
                .query(Boolean.class).single();
    }

    /** Wraps some of those that are left; how many. */
    int portion() {
        Integer done = transaction.execute(status -> {
            List<Wrapped> some = take(wrapping.id());
            some.forEach(each -> wrapAnew(each, wrapping.id()));
            return some.size();
        });
        return done == null ? 0 : done;
    }

    private List<Wrapped> take(String masterKeyId) {
        return jdbc.sql("""
                SELECT subject, key_id, master_key_id, wrapped_key FROM vault.data_key
                WHERE destroyed_at IS NULL AND (master_key_id < :id OR master_key_id > :id)
                  AND master_key_id = ANY(:known)
                LIMIT :portion FOR UPDATE SKIP LOCKED""")
                .param("id", masterKeyId).param("known", ring.ids().toArray(String[]::new))
                .param("portion", PORTION).query((row, number) -> wrapped(row)).list();
    }

    private static Wrapped wrapped(ResultSet row) throws SQLException {
        return new Wrapped(row.getObject("subject", UUID.class), row.getObject("key_id", UUID.class),
                row.getString("master_key_id"), ByteBuffer.wrap(row.getBytes("wrapped_key")));
    }

    private void wrapAnew(Wrapped former, String masterKeyId) {
        byte[] owner = StoredDataKeys.owner(former.subject(), former.keyId());
        byte[] key = ring.get(former.masterKeyId()).unwrap(former.key().array(), owner);
        jdbc.sql("UPDATE vault.data_key SET wrapped_key = :key, master_key_id = :id WHERE subject = :subject")
                .param("key", ring.get(masterKeyId).wrap(key, owner)).param("id", masterKeyId)
                .param("subject", former.subject()).update();
    }

    private void finish() {
        jdbc.sql("""
                UPDATE vault.master_key_rotation AS rotation SET finished_at = now()
                WHERE finished_at IS NULL AND NOT EXISTS (SELECT FROM vault.data_key
                    WHERE destroyed_at IS NULL AND master_key_id <> rotation.master_key_id)""").update();
    }
}
