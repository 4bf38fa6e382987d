package org.huiji.config.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.KeyDestroyedException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Data keys in the table {@code vault.data_key}, wrapped by the master key.
 *
 * <p>A key is committed before its first use: the connections are the vault's own, in auto-commit, so that neither a
 * rolled-back command takes a key with it that sealed something meanwhile, nor a waiting command starves the vault of
 * connections. Keys in use are remembered for a short while; another node learns of a destroyed key by that.
 */
final class StoredDataKeys implements DataKeys, KeysAhead {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final KeyWrapping masterKey;
    private final FreshIds freshIds;
    private final SecureRandom chance;
    private final Cache<UUID, DataKey> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** How many there were on this node. */
    private final AtomicLong destructions = new AtomicLong();

    /** @param dataSource connections that take no part in any other transaction */
    StoredDataKeys(DataSource dataSource, KeyWrapping masterKey, FreshIds freshIds, SecureRandom chance) {
        this.jdbc = JdbcClient.create(dataSource);
        this.masterKey = masterKey;
        this.freshIds = freshIds;
        this.chance = chance;
    }

    @Override
    public DataKey obtain(UUID subject) {
        return remembered.get(subject, unknown -> load(unknown).orElseGet(() -> create(unknown)));
    }

    @Override
    public Optional<DataKey> find(UUID subject) {
        try {
            return Optional.of(remembered.get(subject, unknown -> load(unknown)
                    .orElseThrow(() -> new UnopenableException("its key is not here"))));
        } catch (KeyDestroyedException destroyed) {
            return Optional.empty();
        }
    }

    /** What was read before a destruction and remembered after it is forgotten again. */
    @Override
    public void fetch(Collection<UUID> subjects) {
        Set<UUID> missing = new HashSet<>(subjects);
        missing.removeAll(remembered.getAllPresent(missing).keySet());
        if (missing.isEmpty()) {
            return;
        }
        long before = destructions.get();
        remembered.putAll(load(missing));
        if (destructions.get() != before) {
            remembered.invalidateAll(missing);
        }
    }

    @Override
    public void destroy(UUID subject) {
        jdbc.sql("""
                INSERT INTO vault.data_key (subject, key_id, destroyed_at) VALUES (:subject, :keyId, now())
                ON CONFLICT (subject) DO UPDATE
                SET wrapped_key = NULL, master_key_id = NULL, destroyed_at = now()
                WHERE vault.data_key.destroyed_at IS NULL""")
                .param("subject", subject)
                .param("keyId", freshIds.next())
                .update();
        // After the commit: whoever loads from now on finds the tombstone, and who was loading is waited for.
        destructions.incrementAndGet();
        remembered.invalidate(subject);
    }

    /** Whether keys are stored that this master key cannot unwrap. */
    boolean holdsKeysOfAnotherMaster() {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM vault.data_key
                WHERE destroyed_at IS NULL AND (master_key_id < :id OR master_key_id > :id))""")
                .param("id", masterKey.masterKeyId())
                .query(Boolean.class)
                .single();
    }

    private Map<UUID, DataKey> load(Set<UUID> subjects) {
        Map<UUID, DataKey> keys = new HashMap<>();
        jdbc.sql("""
                SELECT subject, key_id, wrapped_key FROM vault.data_key
                WHERE subject = ANY(:subjects) AND wrapped_key IS NOT NULL""")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    UUID subject = row.getObject("subject", UUID.class);
                    keys.put(subject, unwrapped(subject, row));
                });
        return keys;
    }

    private Optional<DataKey> load(UUID subject) {
        return jdbc.sql("SELECT key_id, wrapped_key FROM vault.data_key WHERE subject = :subject")
                .param("subject", subject)
                .query((row, number) -> unwrapped(subject, row))
                .optional();
    }

    private DataKey unwrapped(UUID subject, ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes("wrapped_key");
        if (wrapped == null) {
            throw new KeyDestroyedException(subject);
        }
        UUID keyId = row.getObject("key_id", UUID.class);
        return new DataKey(keyId, masterKey.unwrap(wrapped, owner(subject, keyId)));
    }

    private DataKey create(UUID subject) {
        UUID keyId = freshIds.next();
        byte[] secret = new byte[DataKey.SECRET_BYTES];
        chance.nextBytes(secret);
        jdbc.sql("""
                INSERT INTO vault.data_key (subject, key_id, master_key_id, wrapped_key)
                VALUES (:subject, :keyId, :masterKeyId, :wrapped) ON CONFLICT (subject) DO NOTHING""")
                .param("subject", subject)
                .param("keyId", keyId)
                .param("masterKeyId", masterKey.masterKeyId())
                .param("wrapped", masterKey.wrap(secret, owner(subject, keyId)))
                .update();
        // Read again: somebody else may have been first, with a key or with a tombstone.
        return load(subject).orElseThrow(() -> new IllegalStateException("a data key just stored is gone"));
    }

    private static byte[] owner(UUID subject, UUID keyId) {
        return ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .putLong(keyId.getMostSignificantBits())
                .putLong(keyId.getLeastSignificantBits())
                .array();
    }
}
