package org.huiji.web.desk.phrasebook;

import org.huiji.web.form.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A phrase as typed.
 *
 * @param number its place among the department's phrases of the reason
 * @param version of the phrase that was seen; 0 for a new one
 */
record PhraseForm(@Nullable String reason, @Nullable Integer number, @Nullable Integer version, @Nullable String text) {

    String reasonCode() {
        return TypedText.compact(reason);
    }

    String normalised() {
        return TypedText.lines(text);
    }

    int length() {
        String typed = normalised();
        return typed.codePointCount(0, typed.length());
    }

    @Override
    public String toString() {
        return "PhraseForm[" + number + " " + version + "]";
    }
}
