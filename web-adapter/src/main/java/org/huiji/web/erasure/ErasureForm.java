package org.huiji.web.erasure;

import org.huiji.web.form.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What an officer types who asks for an erasure.
 *
 * @param person a whole identity number or a receipt number
 * @param letter the number of the person's written request
 */
record ErasureForm(String person, String basis, String letter, String reason) {

    static final ErasureForm EMPTY = new ErasureForm("", "", "", "");

    static ErasureForm of(@Nullable String person, @Nullable String basis, @Nullable String letter,
            @Nullable String reason) {
        return new ErasureForm(TypedText.code(person), TypedText.compact(basis), TypedText.text(letter),
                TypedText.lines(reason));
    }

    @Override
    public String toString() {
        return "ErasureForm[…]";
    }
}
