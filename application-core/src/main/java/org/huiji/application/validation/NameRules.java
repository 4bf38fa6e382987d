package org.huiji.application.validation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huiji.application.ProblemCode;
import org.huiji.reference.IdentityDocumentType;

/** Names of persons (decision 12). */
public final class NameRules {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 50;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+(\u00B7\\p{IsHan}+)*");
    private static final Pattern ANY = Pattern
            .compile("[\\p{L}\\p{M}]([\\p{L}\\p{M}\u00B7 '\u2019.\\-]*[\\p{L}\\p{M}.])?");

    private NameRules() {}

    /** Checks a normalised name as it stands on a document of that type. */
    public static Optional<ProblemCode> problemOf(String name, IdentityDocumentType type) {
        return problemOf(name, type == IdentityDocumentType.RESIDENT_ID ? HAN : ANY);
    }

    /** Checks a normalised name before the type of document is known. */
    public static Optional<ProblemCode> problemOf(String name) {
        return problemOf(name, ANY);
    }

    private static Optional<ProblemCode> problemOf(String name, Pattern characters) {
        if (name.isEmpty()) {
            return Optional.of(ProblemCode.REQUIRED);
        }
        if (TextNormalisation.length(name) < SHORTEST) {
            return Optional.of(ProblemCode.TOO_SHORT);
        }
        if (TextNormalisation.length(name) > LONGEST) {
            return Optional.of(ProblemCode.TOO_LONG);
        }
        return characters.matcher(name).matches() ? Optional.empty() : Optional.of(ProblemCode.CHARACTERS);
    }
}
