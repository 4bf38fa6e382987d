package org.huiji.projections.following;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.application.section.Field;
import org.huiji.application.section.Qualification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keyed tokens by which lists are searched and filtered without holding a personal value in clear (decision 47). */
@Component
public class SearchTokens {

    /** Names are found by their first code points up to this many, and whole. */
    static final int LONGEST_PREFIX = 8;

    private static final Pattern RECEIPT_NUMBER = Pattern.compile("HJ-[0-9A-Z]{6}-[0-9A-Z]{6}");
    private static final Pattern DOTS = Pattern.compile("[\u2022\u2027\u30FB\uFF65\u0387]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private final BlindIndex index;

    SearchTokens(BlindIndex index) {
        this.index = index;
    }

    /** What somebody typed into the search field. */
    public sealed interface Wanted {}

    /** Nothing to look for. */
    public record Nothing() implements Wanted {}

    /** A receipt number, which is no secret. */
    public record ReceiptNumbered(String receiptNumber) implements Wanted {}

    /** The token of an identity number. */
    public record Numbered(String token) implements Wanted {}

    /**
     * The token of a name or its beginning.
     *
     * @param characters how long it is, in code points
     */
    public record Named(String token, int characters) implements Wanted {}

    /** What is meant: no name holds a digit, and every number does. */
    public Wanted wanted(String text) {
        String number = normalised(text);
        if (number.isEmpty()) {
            return new Nothing();
        }
        if (RECEIPT_NUMBER.matcher(number).matches()) {
            return new ReceiptNumbered(number);
        }
        if (DIGIT.matcher(number).find()) {
            return new Numbered(number(Purpose.IDENTITY_NUMBER, number));
        }
        return new Named(index.token(Purpose.NAME, number), number.codePointCount(0, number.length()));
    }

    /** The tokens under which a name is found; none for an empty one. */
    public List<String> name(String name) {
        String whole = normalised(name);
        int length = whole.codePointCount(0, whole.length());
        List<String> tokens = new ArrayList<>();
        for (int count = 1; count <= Math.min(length, LONGEST_PREFIX); count++) {
            tokens.add(index.token(Purpose.NAME, whole.substring(0, whole.offsetByCodePoints(0, count))));
        }
        if (length > LONGEST_PREFIX) {
            tokens.add(index.token(Purpose.NAME, whole));
        }
        return List.copyOf(tokens);
    }

    /** The token of an identity, phone or certificate number. */
    public String number(Purpose purpose, String number) {
        return index.token(purpose, normalised(number));
    }

    /** The token of the certificate that an applicant holds; {@code null} for none. */
    public @Nullable String certificate(@Nullable Qualification qualification) {
        return qualification != null && qualification.highest() instanceof Qualification.Held held
                && !held.certificateNumber().isEmpty()
                        ? number(Purpose.CERTIFICATE_NUMBER, held.certificateNumber())
                        : null;
    }

    /** The token of an answer picked from a few. */
    public String answer(Field field, String answer) {
        return index.token(Purpose.ANSWER, field.key() + "=" + answer);
    }

    /** Full-width forms become narrow, all dots within names one, spaces go, letters become capital. */
    private static String normalised(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String dotted = DOTS.matcher(narrow).replaceAll("\u00B7");
        return SPACES.matcher(dotted).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
