package org.huiji.config.protection;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Sealed content with all that is needed to open it besides the key. As bytes: format, algorithm, key id, salt, nonce,
 * ciphertext with tag; new data may be sealed otherwise tomorrow, and old data still say how they were.
 */
public final class Sealed {

    /** The layout written today. */
    public static final int FORMAT = 1;

    private static final int HEADER_BYTES = 2 + 16 + SaltedKey.SALT_BYTES + SealAlgorithm.NONCE_BYTES;

    private final SealAlgorithm algorithm;
    private final UUID keyId;
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] ciphertext;

    /**
     * @param keyId the subject's data key
     * @param salt by which the sealing key was derived from it
     */
    public Sealed(SealAlgorithm algorithm, UUID keyId, byte[] salt, byte[] nonce, byte[] ciphertext) {
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.salt = salt.clone();
        this.nonce = nonce.clone();
        this.ciphertext = ciphertext.clone();
        if (salt.length != SaltedKey.SALT_BYTES || nonce.length != SealAlgorithm.NONCE_BYTES) {
            throw new UnopenableException("not of the known form");
        }
    }

    static Sealed fromBytes(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes[0] != FORMAT) {
            throw new UnopenableException("not of the known form");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        SealAlgorithm algorithm = SealAlgorithm.marked(buffer.get());
        UUID keyId = new UUID(buffer.getLong(), buffer.getLong());
        return new Sealed(algorithm, keyId, next(buffer, SaltedKey.SALT_BYTES), next(buffer,
                SealAlgorithm.NONCE_BYTES), next(buffer, buffer.remaining()));
    }

    private static byte[] next(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(HEADER_BYTES + ciphertext.length)
                .put((byte) FORMAT)
                .put((byte) algorithm.mark())
                .putLong(keyId.getMostSignificantBits())
                .putLong(keyId.getLeastSignificantBits())
                .put(salt)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    public SealAlgorithm algorithm() {
        return algorithm;
    }

    public UUID keyId() {
        return keyId;
    }

    public byte[] salt() {
        return salt.clone();
    }

    public byte[] nonce() {
        return nonce.clone();
    }

    public byte[] ciphertext() {
        return ciphertext.clone();
    }
}
