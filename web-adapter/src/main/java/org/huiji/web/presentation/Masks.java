package org.huiji.web.presentation;

import org.springframework.stereotype.Component;

/** Hides the middle of numbers (security.md: 210***********1335, 139****0056); in templates {@code @masks}. */
@Component("masks")
public class Masks {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;

    public String identityNumber(String number) {
        return masked(number);
    }

    public String phone(String number) {
        return masked(number);
    }

    /** Short numbers keep their last two characters only, so that the mask never shows most of them. */
    private static String masked(String number) {
        if (number.isEmpty()) {
            return "";
        }
        if (number.length() <= SHOWN_FIRST + SHOWN_LAST) {
            int shown = Math.min(2, number.length() - 1);
            return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
        }
        return number.substring(0, SHOWN_FIRST)
                + "*".repeat(number.length() - SHOWN_FIRST - SHOWN_LAST)
                + number.substring(number.length() - SHOWN_LAST);
    }
}
