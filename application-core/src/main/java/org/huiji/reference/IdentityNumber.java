package org.huiji.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen identification number by GB 11643: six digits of region, eight of birth date, three of sequence (odd for men,
 * even for women) and a check digit of 0–9 or X. Residence permits and the newer permanent residence card follow it too.
 */
public final class IdentityNumber {

    /** What is wrong with a number. */
    public enum Flaw {
        /** Not 17 digits and a digit or X. */
        FORM,
        /** Holds no real date. */
        DATE,
        /** The check digit does not fit. */
        CHECK_DIGIT
    }

    /** GB/T 2261.1. */
    public static final String MALE = "1";

    public static final String FEMALE = "2";

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern FIFTEEN_DIGITS = Pattern.compile("[1-9][0-9]{14}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int BIRTH_DATE_AT = 6;
    private static final int SEX_AT = 16;

    private IdentityNumber() {}

    /** The first flaw found; empty when the number keeps to the standard. The date's plausibility is not judged. */
    public static Optional<Flaw> flawOf(String number) {
        if (!FORM.matcher(number).matches()) {
            return Optional.of(Flaw.FORM);
        }
        if (dateIn(number).isEmpty()) {
            return Optional.of(Flaw.DATE);
        }
        return number.charAt(SEX_AT + 1) == checkDigit(number) ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
    }

    public static boolean isValid(String number) {
        return flawOf(number).isEmpty();
    }

    /** The birth date that a valid number holds. */
    public static Optional<LocalDate> birthDateOf(String number) {
        return isValid(number) ? dateIn(number) : Optional.empty();
    }

    /** The code of the sex that a valid number holds (GB/T 2261.1). */
    public static Optional<String> genderOf(String number) {
        if (!isValid(number)) {
            return Optional.empty();
        }
        return Optional.of((number.charAt(SEX_AT) - '0') % 2 == 1 ? MALE : FEMALE);
    }

    /** The 18 characters of a number of the first generation, which left out the century and the check digit. */
    public static Optional<String> fromFifteenDigits(String number) {
        if (!FIFTEEN_DIGITS.matcher(number).matches()) {
            return Optional.empty();
        }
        String digits = number.substring(0, BIRTH_DATE_AT) + "19" + number.substring(BIRTH_DATE_AT);
        return Optional.of(digits + checkDigit(digits)).filter(IdentityNumber::isValid);
    }

    /** The check digit that belongs to the first 17 digits (ISO 7064, MOD 11-2). */
    static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    private static Optional<LocalDate> dateIn(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(BIRTH_DATE_AT, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }
}
