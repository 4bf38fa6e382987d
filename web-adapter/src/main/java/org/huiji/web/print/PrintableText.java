package org.huiji.web.print;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Text as it can be printed. A character that no font has would come out as another one without a word; its number is
 * printed instead, in brackets that no name holds, so that everybody sees that a character is meant and which.
 */
final class PrintableText {

    private static final String BEFORE = "\u3014U+";
    private static final String AFTER = "\u3015";

    private final IntPredicate printable;

    PrintableText(IntPredicate printable) {
        this.printable = printable;
    }

    /** Works on text and on whole documents of markup: neither sign nor letter of markup is ever missing. */
    String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    private void append(StringBuilder shown, int codePoint) {
        if (codePoint == '\n' || codePoint == '\t' || printable.test(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else if (codePoint != '\r') {
            shown.append(BEFORE).append(String.format(Locale.ROOT, "%04X", codePoint)).append(AFTER);
        }
    }
}
