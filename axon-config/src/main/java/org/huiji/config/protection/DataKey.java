package org.huiji.config.protection;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The unwrapped secret of one subject. Sealing keys of either algorithm are derived from it, each by its own salt. */
final class DataKey {

    static final int SECRET_BYTES = 32;
    private static final byte[] USE = "huiji/seal".getBytes(StandardCharsets.UTF_8);

    private final UUID id;
    private final byte[] secret;
    private final int maxSeals;
    private final Map<SealAlgorithm, SaltedKey> inUse = new EnumMap<>(SealAlgorithm.class);

    /** The key that was derived last; nobody writes into it. */
    private volatile @Nullable Derived derived;

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Derived(SealAlgorithm algorithm, byte[] salt, byte[] key) {}

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

    /** Events of one application that are read together were mostly sealed by one salt, so the last one is kept. */
    byte[] derive(SealAlgorithm algorithm, byte[] salt) {
        Derived last = derived;
        if (last != null && last.algorithm() == algorithm && Arrays.equals(last.salt(), salt)) {
            return last.key();
        }
        byte[] key = algorithm.deriveKey(secret, salt, USE);
        derived = new Derived(algorithm, salt.clone(), key);
        return key;
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
