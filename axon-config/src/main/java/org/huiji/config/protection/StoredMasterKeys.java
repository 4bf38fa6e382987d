package org.huiji.config.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.huiji.application.Actor;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Role;
import org.huiji.operations.MasterKeys;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of the master keys from their tables, and begins a rotation, which {@link KeyWatch} carries out on every node. */
final class StoredMasterKeys implements MasterKeys {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final MasterKeyRing ring;
    private final WrappingMaster wrapping;
    private final KeyNodes nodes;
    private final SealAlgorithm cipher;

    StoredMasterKeys(DataSource vault, MasterKeyRing ring, WrappingMaster wrapping, KeyNodes nodes,
            SealAlgorithm cipher) {
        this.jdbc = JdbcClient.create(vault);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(vault));
        this.ring = ring;
        this.wrapping = wrapping;
        this.nodes = nodes;
        this.cipher = cipher;
    }

    @Override
    public String cipher() {
        return cipher.label();
    }

    @Override
    public List<MasterKey> all() {
        String wraps = wrapping.id();
        Map<String, Integer> counted = counted();
        Set<String> ids = new TreeSet<>(ring.ids());
        ids.addAll(counted.keySet());
        return ids.stream()
                .map(id -> new MasterKey(id, id.equals(wraps), counted.getOrDefault(id, 0), nodes.missing(id)))
                .sorted(Comparator.comparing(MasterKey::wraps).reversed()).toList();
    }

    private Map<String, Integer> counted() {
        record Count(String id, int keys) {}
        return jdbc.sql("""
                SELECT master_key_id, count(*) AS keys FROM vault.data_key WHERE destroyed_at IS NULL
                GROUP BY master_key_id""")
                .query((row, number) -> new Count(row.getString("master_key_id"), row.getInt("keys"))).list().stream()
                .collect(Collectors.toMap(Count::id, Count::keys));
    }

    @Override
    public Optional<Rotation> latest() {
        Function<String, Integer> left = id -> jdbc.sql("""
                SELECT count(*) FROM vault.data_key
                WHERE destroyed_at IS NULL AND (master_key_id < :id OR master_key_id > :id)""")
                .param("id", id).query(Integer.class).single();
        return jdbc.sql("SELECT * FROM vault.master_key_rotation ORDER BY id DESC LIMIT 1")
                .query((row, number) -> rotation(row, left.apply(row.getString("master_key_id")))).optional();
    }

    private static Rotation rotation(ResultSet row, int left) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Rotation(row.getString("master_key_id"), row.getTimestamp("started_at").toInstant(),
                row.getString("started_by_name"), row.getInt("total"), left,
                finished == null ? null : finished.toInstant());
    }

    @Override
    public Beginning rotate(String masterKeyId, Actor by) {
        if (by.role() != Role.SECURITY_ADMINISTRATOR) {
            throw new Refusal(RefusalCode.ROLE_NOT_ALLOWED);
        }
        if (ring.find(masterKeyId).isEmpty()) {
            return Beginning.UNKNOWN;
        }
        if (wrapping.id().equals(masterKeyId)) {
            return Beginning.CURRENT;
        }
        if (nodes.missing(masterKeyId) > 0) {
            return Beginning.MISSING_ON_A_NODE;
        }
        try {
            transaction.executeWithoutResult(status -> begin(masterKeyId, by));
            return Beginning.BEGUN;
        } catch (DuplicateKeyException another) {
            return Beginning.RUNNING;
        }
    }

    private void begin(String masterKeyId, Actor by) {
        jdbc.sql("""
                INSERT INTO vault.master_key_rotation (master_key_id, started_by, started_by_name, total)
                SELECT :id, :by, :name, count(*) FROM vault.data_key
                WHERE destroyed_at IS NULL AND (master_key_id < :id OR master_key_id > :id)""")
                .param("id", masterKeyId).param("by", by.id()).param("name", by.displayName()).update();
        jdbc.sql("UPDATE vault.wrapping_master SET master_key_id = :id").param("id", masterKeyId).update();
    }
}
