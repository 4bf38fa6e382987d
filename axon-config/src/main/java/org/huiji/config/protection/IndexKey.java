package org.huiji.config.protection;

import java.util.Base64;

/**
 * The key of the blind index, written {@code version:hash:base64}. The hash belongs to the key and not to a setting, since
 * tokens of two hashes never meet.
 */
final class IndexKey {

    static final int SECRET_BYTES = 32;
    private static final int MAX_VERSION = 255;

    private final int version;
    private final SealAlgorithm hash;
    private final byte[] secret;

    private IndexKey(int version, SealAlgorithm hash, byte[] secret) {
        this.version = version;
        this.hash = hash;
        this.secret = secret;
    }

    static IndexKey parse(String text) {
        String[] parts = text.strip().split(":", -1);
        try {
            int version = Integer.parseInt(parts[0]);
            byte[] secret = Base64.getDecoder().decode(parts[2]);
            if (parts.length == 3 && version > 0 && version <= MAX_VERSION && secret.length == SECRET_BYTES) {
                return new IndexKey(version, hashNamed(parts[1]), secret);
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            // Falls through: the reason may quote the key.
        }
        throw new IllegalStateException("the index key must be written version:SM3|SHA-256:base64 of 32 bytes");
    }

    static String write(int version, SealAlgorithm hash, byte[] secret) {
        return version + ":" + hash.digest().getAlgorithmName() + ":" + Base64.getEncoder().encodeToString(secret);
    }

    private static SealAlgorithm hashNamed(String name) {
        for (SealAlgorithm algorithm : SealAlgorithm.values()) {
            if (algorithm.digest().getAlgorithmName().equals(name)) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("unknown hash");
    }

    int version() {
        return version;
    }

    SealAlgorithm hash() {
        return hash;
    }

    byte[] secret() {
        return secret.clone();
    }
}
