package org.huiji.application.decision;

import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.validation.TextNormalisation;

/** Free text of people: normalised, never empty, of bounded length. */
final class FreeText {

    /** For findings, explanations and reasons. */
    static final int SHORT = 500;

    /** For staff notes (decision 6). */
    static final int NOTE = 1000;

    private FreeText() {}

    static String required(String typed, int longest) {
        String text = TextNormalisation.paragraphs(typed);
        if (!fits(text, longest)) {
            throw new Refusal(RefusalCode.TEXT_LENGTH);
        }
        return text;
    }

    static boolean fits(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length >= 1 && length <= longest;
    }
}
