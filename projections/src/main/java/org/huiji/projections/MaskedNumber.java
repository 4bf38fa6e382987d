package org.huiji.projections;

/** An identity number as lists show it: {@code 210***********1335}. */
public final class MaskedNumber {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;
    /** Of a shorter number too little would be hidden. */
    private static final int LEAST_HIDDEN = 4;

    private MaskedNumber() {}

    /** The first three and the last four characters; of a short number the last character only. */
    public static String of(String number) {
        if (number.length() < SHOWN_FIRST + SHOWN_LAST + LEAST_HIDDEN) {
            int hidden = Math.max(0, number.length() - 1);
            return "*".repeat(hidden) + number.substring(hidden);
        }
        int end = number.length() - SHOWN_LAST;
        return number.substring(0, SHOWN_FIRST) + "*".repeat(end - SHOWN_FIRST) + number.substring(end);
    }
}
