package org.huiji.config.protection;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The ids of a person's applications: a UUIDv8 (RFC 9562) from HMAC-SHA-256 of account and ordinal, so that two starts
 * at once make the same id and nobody without the secret can tell whose an id is (decision 1). The secret never rotates.
 */
public final class ApplicationIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int INPUT_BYTES = Long.BYTES * 2 + Integer.BYTES;
    private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecretKeySpec key;

    ApplicationIds(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * The id of one of the account's applications.
     *
     * @param ordinal how many were closed before it, from 0
     */
    public UUID of(UUID accountId, int ordinal) {
        byte[] input = ByteBuffer.allocate(INPUT_BYTES).putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits()).putInt(ordinal).array();
        ByteBuffer hash = ByteBuffer.wrap(mac(input));
        return new UUID((hash.getLong() & VERSION_MASK) | VERSION_8, (hash.getLong() & VARIANT_MASK) | VARIANT);
    }

    private byte[] mac(byte[] input) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(input);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
