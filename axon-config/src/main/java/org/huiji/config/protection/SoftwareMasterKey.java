package org.huiji.config.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** A master key held in memory. The wrapped form is algorithm, nonce, ciphertext. */
final class SoftwareMasterKey implements KeyWrapping {

    private static final int HEADER_BYTES = 1 + SealAlgorithm.NONCE_BYTES;
    private static final int ID_BYTES = 8;

    private final byte[] secret;
    private final SealAlgorithm algorithm;
    private final SecureRandom chance;
    private final String masterKeyId;

    SoftwareMasterKey(byte[] secret, SealAlgorithm algorithm, SecureRandom chance) {
        this.secret = secret.clone();
        this.algorithm = algorithm;
        this.chance = chance;
        // Always by the same hash: the id must not change with the algorithm set.
        byte[] check = SealAlgorithm.AES_256_GCM.deriveKey(secret, new byte[0], text("huiji/master-key-id"));
        this.masterKeyId = HexFormat.of().formatHex(Arrays.copyOf(check, ID_BYTES));
    }

    @Override
    public String masterKeyId() {
        return masterKeyId;
    }

    @Override
    public byte[] wrap(byte[] key, byte[] owner) {
        byte[] nonce = new byte[SealAlgorithm.NONCE_BYTES];
        chance.nextBytes(nonce);
        byte[] ciphertext = algorithm.encrypt(wrappingKey(algorithm), nonce, owner, key);
        return ByteBuffer.allocate(HEADER_BYTES + ciphertext.length)
                .put((byte) algorithm.mark())
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] owner) {
        if (wrapped.length < HEADER_BYTES) {
            throw new UnopenableException("wrapped key is cut short");
        }
        SealAlgorithm used = SealAlgorithm.marked(wrapped[0]);
        byte[] nonce = Arrays.copyOfRange(wrapped, 1, HEADER_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(wrapped, HEADER_BYTES, wrapped.length);
        return used.decrypt(wrappingKey(used), nonce, owner, ciphertext);
    }

    private byte[] wrappingKey(SealAlgorithm used) {
        return used.deriveKey(secret, new byte[0], text("huiji/wrap-data-key"));
    }

    private static byte[] text(String use) {
        return use.getBytes(StandardCharsets.UTF_8);
    }
}
