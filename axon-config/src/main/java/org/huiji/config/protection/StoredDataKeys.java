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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.KeyDestroyedException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Data keys in the table {@code vault.data_key}, each wrapped by the master key that it names.
 *
 * <p>A key is committed before its first use: the connections are the vault's own, in auto-commit, so that neither a
 * rolled-back command takes a key with it that sealed something meanwhile, nor a waiting command starves the vault of
 * connections. Keys in use are remembered for a short while, and forgotten sooner where any node destroys them ({@link KeyWatch}).
 */
final class StoredDataKeys implements DataKeys, KeysAhead, KeysInBulk, ForgottenKeys {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;
    private final MasterKeyRing ring;
    private final WrappingMaster wrapping;
    private final FreshIds freshIds;
    private final SecureRandom chance;
    private final Cache<UUID, DataKey> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

    /** How many this node has learned of. */
    private final AtomicLong destructions = new AtomicLong();

    /** @param dataSource connections that take no part in any other transaction */
    StoredDataKeys(DataSource dataSource, MasterKeyRing ring, FreshIds freshIds, SecureRandom chance) {
        this.jdbc = JdbcClient.create(dataSource);
        this.ring = ring;
        this.wrapping = new WrappingMaster(jdbc, ring);
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
    public void onForgotten(Consumer<UUID> listener) {
        listeners.add(listener);
    }

    @Override
    public void make(Collection<UUID> subjects) {
        Set<UUID> missing = new HashSet<>(subjects);
        for (int tries = 0; tries < MOST_TRIES && !missing.isEmpty(); tries++) {
            store(missing);
            // A rotation may have begun in between; the next try is wrapped by its key.
            missing.removeAll(stored(missing));
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("data keys just stored are gone");
        }
        fetch(subjects);
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
        forget(subject);
    }

    @Override
    public boolean isDestroyed(UUID subject) {
        return jdbc
                .sql("SELECT EXISTS (SELECT FROM vault.data_key WHERE subject = :subject AND destroyed_at IS NOT NULL)")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /** Those that have a key or a tombstone. */
    private Set<UUID> stored(Set<UUID> subjects) {
        return new HashSet<>(jdbc.sql("SELECT subject FROM vault.data_key WHERE subject = ANY(:subjects)")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("subject", UUID.class)).list());
    }

    private Map<UUID, DataKey> load(Set<UUID> subjects) {
        Map<UUID, DataKey> keys = new HashMap<>();
        jdbc.sql("""
                SELECT subject, key_id, master_key_id, wrapped_key FROM vault.data_key
                WHERE subject = ANY(:subjects) AND wrapped_key IS NOT NULL""")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    UUID subject = row.getObject("subject", UUID.class);
                    keys.put(subject, unwrapped(subject, row));
                });
        return keys;
    }

    /** Forgets the keys that another node has destroyed while they were remembered here. */
    void forgetDestroyed() {
        jdbc.sql("SELECT subject FROM vault.data_key WHERE destroyed_at > now() - make_interval(secs => :seconds)")
                .param("seconds", 2 * REMEMBERED.toSeconds())
                .query((row, number) -> row.getObject("subject", UUID.class))
                .list()
                .forEach(this::forget);
    }

    /** Also where a fetch is under way that has read the key before. */
    private void forget(UUID subject) {
        destructions.incrementAndGet();
        remembered.invalidate(subject);
        listeners.forEach(listener -> listener.accept(subject));
    }

    /** @throws MissingMasterKeyException when keys are stored that no master key given unwraps */
    void requireMasterKeys() {
        wrapping.requireAllThatAreNeeded();
    }

    private Optional<DataKey> load(UUID subject) {
        return jdbc.sql("SELECT key_id, master_key_id, wrapped_key FROM vault.data_key WHERE subject = :subject")
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
        KeyWrapping master = ring.get(row.getString("master_key_id"));
        return new DataKey(keyId, master.unwrap(wrapped, owner(subject, keyId)));
    }

    private DataKey create(UUID subject) {
        byte[] secret = new byte[DataKey.SECRET_BYTES];
        chance.nextBytes(secret);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            store(subject, secret);
            // Read again: somebody else may have been first, with a key or with a tombstone.
            Optional<DataKey> stored = load(subject);
            if (stored.isPresent()) {
                return stored.get();
            }
            // A rotation has begun in between; the next try is wrapped by its key.
        }
        throw new IllegalStateException("a data key just stored is gone");
    }

    /** Unless another master key wraps by now: that row is held until the key is stored. */
    private void store(UUID subject, byte[] secret) {
        UUID keyId = freshIds.next();
        KeyWrapping master = ring.get(wrapping.id());
        jdbc.sql("""
                INSERT INTO vault.data_key (subject, key_id, master_key_id, wrapped_key)
                SELECT :subject, :keyId, wraps.master_key_id, :wrapped
                FROM (SELECT master_key_id FROM vault.wrapping_master WHERE master_key_id = :master FOR SHARE) AS wraps
                ON CONFLICT (subject) DO NOTHING""")
                .param("subject", subject)
                .param("keyId", keyId)
                .param("master", master.masterKeyId())
                .param("wrapped", master.wrap(secret, owner(subject, keyId)))
                .update();
    }

    /** As {@link #store(UUID, byte[])} does one by one. */
    private void store(Set<UUID> subjects) {
        KeyWrapping master = ring.get(wrapping.id());
        UUID[] owners = subjects.toArray(UUID[]::new);
        UUID[] keyIds = new UUID[owners.length];
        byte[][] wrapped = new byte[owners.length][];
        byte[] secret = new byte[DataKey.SECRET_BYTES];
        for (int i = 0; i < owners.length; i++) {
            chance.nextBytes(secret);
            keyIds[i] = freshIds.next();
            wrapped[i] = master.wrap(secret, owner(owners[i], keyIds[i]));
        }
        jdbc.sql("""
                INSERT INTO vault.data_key (subject, key_id, master_key_id, wrapped_key)
                SELECT made.subject, made.key_id, wraps.master_key_id, made.wrapped_key
                FROM (SELECT master_key_id FROM vault.wrapping_master WHERE master_key_id = :master FOR SHARE) AS wraps,
                     unnest(:subjects::uuid[], :keyIds::uuid[], :wrapped::bytea[])
                         AS made (subject, key_id, wrapped_key)
                ON CONFLICT (subject) DO NOTHING""")
                .param("subjects", owners)
                .param("keyIds", keyIds)
                .param("master", master.masterKeyId())
                .param("wrapped", wrapped)
                .update();
    }

    static byte[] owner(UUID subject, UUID keyId) {
        return ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .putLong(keyId.getMostSignificantBits())
                .putLong(keyId.getLeastSignificantBits())
                .array();
    }
}
