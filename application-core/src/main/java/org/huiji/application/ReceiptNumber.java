package org.huiji.application;

import java.util.UUID;

/**
 * The number under which applicant and department speak of an application: {@code HJ-XXXXXX-XXXXXX}, 60 bits of the
 * application's id in Crockford's base 32 (no I, L, O, U). The same for all rounds.
 */
public final class ReceiptNumber {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 6;
    private static final int BITS_PER_LETTER = 5;

    private ReceiptNumber() {}

    public static String of(UUID applicationId) {
        long bits = applicationId.getLeastSignificantBits();
        StringBuilder letters = new StringBuilder("HJ-");
        for (int i = 0; i < 2 * GROUP; i++) {
            if (i == GROUP) {
                letters.append('-');
            }
            letters.append(ALPHABET.charAt((int) (bits >>> (BITS_PER_LETTER * i)) & 31));
        }
        return letters.toString();
    }
}
