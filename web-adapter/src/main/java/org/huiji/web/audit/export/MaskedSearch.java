package org.huiji.web.audit.export;

import java.util.regex.Pattern;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Masks;
import org.springframework.stereotype.Component;

/** What was looked for, as it may be kept and printed: a number masked as everywhere. */
@Component
class MaskedSearch {

    private static final Pattern RECEIPT_NUMBER = Pattern.compile("HJ-[0-9A-Z]{6}-[0-9A-Z]{6}");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private final Masks masks;

    MaskedSearch(Masks masks) {
        this.masks = masks;
    }

    String of(String text) {
        String code = TypedText.code(text);
        return RECEIPT_NUMBER.matcher(code).matches() || !DIGIT.matcher(code).find()
                ? text
                : masks.identityNumber(code);
    }
}
