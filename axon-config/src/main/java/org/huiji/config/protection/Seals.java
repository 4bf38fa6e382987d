package org.huiji.config.protection;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens under the subjects' keys. New content is sealed by the algorithm set; any known one is opened. */
public final class Seals {

    private final DataKeys keys;
    private final SealAlgorithm algorithm;
    private final SecureRandom chance;

    Seals(DataKeys keys, SealAlgorithm algorithm, SecureRandom chance) {
        this.keys = keys;
        this.algorithm = algorithm;
        this.chance = chance;
    }

    /**
     * Encrypts under the subject's key, making one when there is none yet.
     *
     * @param place what the content belongs to; it opens with the same only
     * @throws org.huiji.application.port.KeyDestroyedException when the subject was erased
     */
    public Sealed seal(UUID subject, byte[] place, byte[] clear) {
        DataKey dataKey = keys.obtain(subject);
        SaltedKey key = dataKey.forNextSeal(algorithm, chance);
        byte[] nonce = new byte[SealAlgorithm.NONCE_BYTES];
        chance.nextBytes(nonce);
        byte[] ciphertext = algorithm.encrypt(key.key(), nonce, place, clear);
        return new Sealed(algorithm, dataKey.id(), key.salt(), nonce, ciphertext);
    }

    /**
     * Decrypts; empty when the subject's key was destroyed.
     *
     * @throws UnopenableException when it was altered or moved
     */
    public Optional<byte[]> open(UUID subject, byte[] place, Sealed sealed) {
        return keys.find(subject).map(dataKey -> {
            if (!dataKey.id().equals(sealed.keyId())) {
                throw new UnopenableException("sealed by another key");
            }
            byte[] key = dataKey.derive(sealed.algorithm(), sealed.salt());
            return sealed.algorithm().decrypt(key, sealed.nonce(), place, sealed.ciphertext());
        });
    }

    /** Whether the subject's key was destroyed. */
    public boolean isErased(UUID subject) {
        return keys.find(subject).isEmpty();
    }
}
