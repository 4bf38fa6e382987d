package org.huiji.proof.file;

import java.util.UUID;

/**
 * Which receipt number an application has: 60 bits of its id in Crockford's base 32. It is written here a second time, for a
 * verifier that relies on the product proves nothing.
 */
final class ReceiptNumbers {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int GROUP = 6;

    private ReceiptNumbers() {}

    static boolean isOf(String number, String applicationId) {
        try {
            return UUID.fromString(applicationId).toString().equals(applicationId)
                    && number.equals(of(UUID.fromString(applicationId)));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private static String of(UUID id) {
        return "HJ-" + group(id.getLeastSignificantBits()) + "-"
                + group(id.getLeastSignificantBits() >>> (BITS * GROUP));
    }

    private static String group(long bits) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < GROUP; i++) {
            letters.append(ALPHABET.charAt((int) (bits >>> (BITS * i)) & 31));
        }
        return letters.toString();
    }
}
