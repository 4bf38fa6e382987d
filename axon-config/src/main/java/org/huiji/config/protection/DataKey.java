package org.huiji.config.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The unwrapped secret of one subject. Sealing keys of either algorithm are derived from it, each by its own salt. */
final class DataKey {

    static final int SECRET_BYTES = 32;
    private static final int MOST_DERIVED = 16;
    private static final byte[] USE = "huiji/seal".getBytes(StandardCharsets.UTF_8);

    private final UUID id;
    private final byte[] secret;
    private final int maxSeals;
    private final Map<SealAlgorithm, SaltedKey> inUse = new EnumMap<>(SealAlgorithm.class);

    /** What was sealed within one minute carries the same salt, and is mostly opened together. */
    private final Map<Salted, byte[]> derived = new ConcurrentHashMap<>();

    DataKey(UUID id, byte[] secret) {
        this(id, secret, SaltedKey.MAX_SEALS);
    }

    DataKey(UUID id, byte[] secret, int maxSeals) {
        this.id = id;
        this.secret = secret.clone();
        this.maxSeals = maxSeals;
    }

    UUID id() {
        return id;
    }

    /** The key for the next seal; a fresh one when the former is used up. */
    synchronized SaltedKey forNextSeal(SealAlgorithm algorithm, SecureRandom chance) {
        SaltedKey current = inUse.get(algorithm);
        if (current != null && current.mayBeUsedOnce()) {
            return current;
        }
        byte[] salt = new byte[SaltedKey.SALT_BYTES];
        chance.nextBytes(salt);
        SaltedKey fresh = new SaltedKey(salt, derive(algorithm, salt), maxSeals - 1);
        inUse.put(algorithm, fresh);
        return fresh;
    }

    byte[] derive(SealAlgorithm algorithm, byte[] salt) {
        if (derived.size() >= MOST_DERIVED) {
            derived.clear();
        }
        return derived.computeIfAbsent(new Salted(algorithm, ByteBuffer.wrap(salt.clone())),
                unknown -> algorithm.deriveKey(secret, salt, USE));
    }

    /** Of which key a sealing key is derived, besides the secret. */
    private record Salted(SealAlgorithm algorithm, ByteBuffer salt) {}

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
