package org.huiji.web.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts typed text into its normal form before it is checked (rule 9): spaces, invisible characters, full-width digits. */
public final class TypedText {

    /** Bullet, hyphenation point, katakana middle dots: all typed for the dot in a name. */
    private static final Pattern MIDDLE_DOTS = Pattern.compile("[\u2022\u2027\u30FB\uFF65\u22C5]");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private TypedText() {}

    /** Free text: composed, without invisible characters, runs of spaces as one, trimmed. */
    public static String text(@Nullable String typed) {
        String composed = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC);
        return SPACES.matcher(INVISIBLE.matcher(composed).replaceAll("")).replaceAll(" ").strip();
    }

    /** Text of several lines: as {@link #text} line by line. */
    public static String lines(@Nullable String typed) {
        return (typed == null ? "" : typed)
                .replace("\r\n", "\n")
                .lines()
                .map(TypedText::text)
                .reduce((first, second) -> first + "\n" + second)
                .orElse("")
                .strip();
    }

    /** A person's name: as {@link #text}, every kind of middle dot as the one (rule 10). */
    public static String name(@Nullable String typed) {
        return MIDDLE_DOTS.matcher(text(typed)).replaceAll("\u00B7");
    }

    /** Numbers, codes and addresses: no spaces at all, full-width letters and digits as their plain ones. */
    public static String compact(@Nullable String typed) {
        String plain = text(typed).codePoints()
                .map(point -> point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST ? point - FULL_WIDTH_OFFSET : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.replace(" ", "");
    }

    /** As {@link #compact}, letters as capitals: identity numbers, credit codes. */
    public static String code(@Nullable String typed) {
        return compact(typed).toUpperCase(Locale.ROOT);
    }
}
