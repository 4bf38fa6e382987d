package org.huiji.reference;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code by GB 32100: 18 characters of a 31-character alphabet without I, O, Z, S and V, digits
 * three to eight a region, the last a check character. Licences issued before 2015 carry other numbers.
 */
public final class UnifiedSocialCreditCode {

    /** What is wrong with a code. */
    public enum Flaw {
        /** Not 18 characters, or no region where it belongs. */
        FORM,
        /** Holds a letter that the alphabet leaves out, or another sign. */
        CHARACTERS,
        /** The check character does not fit. */
        CHECK_CHARACTER
    }

    /** The length of every code. */
    public static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern CHARACTERS = Pattern.compile("[" + ALPHABET + "]*");
    private static final Pattern REGION = Pattern.compile(".{2}[0-9]{6}.*");
    private static final int BASE = 3;

    /** Organisation codes, and business and institution registration numbers of 12, 13 and 15 digits. */
    private static final Pattern OLDER_NUMBER = Pattern.compile("[0-9A-Z]{8}-?[0-9X]|[0-9]{12,13}|[0-9]{15}");

    /** Certificates numbered in words. */
    private static final Pattern OLDER_NUMBER_IN_WORDS = Pattern.compile("(?=.*\\p{IsHan})(?=.*[0-9]).{6,30}");

    private UnifiedSocialCreditCode() {}

    /** The first flaw found; empty when the code keeps to the standard. */
    public static Optional<Flaw> flawOf(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(Flaw.FORM);
        }
        if (!CHARACTERS.matcher(code).matches()) {
            return Optional.of(Flaw.CHARACTERS);
        }
        if (!REGION.matcher(code).matches()) {
            return Optional.of(Flaw.FORM);
        }
        return code.charAt(LENGTH - 1) == checkCharacter(code)
                ? Optional.empty()
                : Optional.of(Flaw.CHECK_CHARACTER);
    }

    public static boolean isValid(String code) {
        return flawOf(code).isEmpty();
    }

    /** Whether it may be a number of the time before the code; such are allowed, with a warning. */
    public static boolean isOlderNumber(String number) {
        return OLDER_NUMBER.matcher(number).matches()
                || OLDER_NUMBER_IN_WORDS.matcher(number).matches();
    }

    /** The check character that belongs to the first 17 characters. */
    static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * BASE % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
