package org.huiji.web.print;

import java.util.UUID;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.BlindIndex.Purpose;
import org.springframework.stereotype.Component;

/**
 * The check code of a printed document: a short keyed code over what stands on it. Who holds the data can make it again and
 * see whether the paper says the same; nobody else can make one that fits.
 */
@Component
public class CheckCodes {

    /** Crockford's base 32, as in receipt numbers: no I, L, O, U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_PER_LETTER = 5;
    private static final int GROUP = 5;
    private static final int LETTERS = 2 * GROUP;
    private static final int VERSION_DIGITS = 2;
    private static final int USED_DIGITS = 15;
    private static final int HEXADECIMAL = 16;

    private final BlindIndex index;

    CheckCodes(BlindIndex index) {
        this.index = index;
    }

    /**
     * {@code V-XXXXX-XXXXX}: the version of the key, and 50 bits.
     *
     * @param document what kind of document it is, so that one cannot pass for another
     * @param version of the application, as printed
     * @param content everything printed that must not be altered, in a form that says where each part ends
     */
    public String of(String document, UUID applicationId, long version, String content) {
        String token = index.token(Purpose.CHECK_CODE, String.join("\n", document, applicationId.toString(),
                Long.toString(version), content));
        StringBuilder code = new StringBuilder();
        code.append(Integer.parseInt(token.substring(0, VERSION_DIGITS), HEXADECIMAL));
        long bits = Long.parseLong(token.substring(VERSION_DIGITS, VERSION_DIGITS + USED_DIGITS), HEXADECIMAL);
        for (int i = 0; i < LETTERS; i++) {
            if (i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt((int) (bits >>> (BITS_PER_LETTER * i)) & 31));
        }
        return code.toString();
    }
}
