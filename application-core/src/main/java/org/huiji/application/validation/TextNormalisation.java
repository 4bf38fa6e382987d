package org.huiji.application.validation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes what people type comparable: composed characters (NFC), no invisible characters, single spaces, half-width
 * letters and digits where a number is asked for. Applying it twice changes nothing. The screens and the aggregate use the
 * same functions, so that what is shown as saved is what was saved.
 */
public final class TextNormalisation {

    /** Zero-width characters, direction marks, soft hyphens, byte order marks: pasted along without being seen. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\r\\t]]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[\\p{Z}\\t]+");
    private static final Pattern SPACES_AROUND_BREAK = Pattern.compile(" ?\\n ?");
    private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u2028\\u2029]");

    /** Bullet, katakana middle dots, hyphenation point, dot operators and Greek ano teleia, all typed for the one in names. */
    private static final Pattern MIDDLE_DOTS = Pattern
            .compile(" ?[\\u2022\\u30FB\\uFF65\\u2027\\u22C5\\u2219\\u0387\\u00B7] ?");

    private static final Pattern SPACE_BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private TextNormalisation() {}

    /** One line of text: trimmed, single spaces. */
    public static String line(String typed) {
        return SPACES.matcher(visible(typed)).replaceAll(" ").strip();
    }

    /** Text of several lines: trimmed, at most one empty line between two others. */
    public static String paragraphs(String typed) {
        String text = SPACES_IN_LINE
                .matcher(visible(LINE_BREAK.matcher(typed).replaceAll("\n")))
                .replaceAll(" ");
        text = SPACES_AROUND_BREAK.matcher(text).replaceAll("\n");
        return MANY_BREAKS.matcher(text).replaceAll("\n\n").strip();
    }

    /** A person's name: one kind of middle dot without spaces around it, no space between Han characters. */
    public static String name(String typed) {
        String text = MIDDLE_DOTS.matcher(line(halfWidth(typed))).replaceAll("\u00B7");
        return SPACE_BETWEEN_HAN.matcher(text).replaceAll("");
    }

    /** A number of a document, certificate or licence: half-width, without spaces, letters in upper case. */
    public static String number(String typed) {
        return SPACES.matcher(visible(halfWidth(typed))).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * A telephone number: half-width, no spaces, without the country's prefix; hyphens of any kind, brackets and the word for
     * extension as hyphens.
     */
    public static String phone(String typed) {
        return number(typed)
                .replaceAll("[\\u2010-\\u2015\\u2212\\u8F6C]|EXT\\.?", "-")
                .replaceFirst("^((\\+|00)86-?)+", "")
                .replaceFirst("^\\((0[0-9]{2,3})\\)-?", "$1-");
    }

    /** A mobile number: digits alone. */
    public static String mobileNumber(String typed) {
        return phone(typed).replace("-", "");
    }

    /** An e-mail address: half-width, no spaces, the domain in lower case. */
    public static String email(String typed) {
        String text = SPACES.matcher(visible(halfWidth(typed))).replaceAll("");
        int at = text.lastIndexOf('@');
        return at < 0 ? text : text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
    }

    /** Length as people count it: by code point, never by UTF-16 unit. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String visible(String typed) {
        return INVISIBLE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
    }

    private static String halfWidth(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        typed.codePoints()
                .map(c -> c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH ? c - FULL_WIDTH_OFFSET : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
