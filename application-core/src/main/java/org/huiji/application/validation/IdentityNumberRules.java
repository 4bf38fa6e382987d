package org.huiji.application.validation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.huiji.application.ProblemCode;
import org.huiji.reference.IdentityDocumentType;
import org.huiji.reference.IdentityNumber;

/** Numbers of identity documents (decisions 10 and 42). */
public final class IdentityNumberRules {

    private IdentityNumberRules() {}

    /** The number to register: normalised, and 15 digits of the first generation written as 18. */
    public static String toRegister(String typed) {
        String number = TextNormalisation.number(typed);
        return IdentityNumber.fromFifteenDigits(number).orElse(number);
    }

    /** Checks a number from {@link #toRegister} before the type of document is known; it cannot be edited later. */
    public static Optional<ProblemCode> problemAtRegistration(String number, LocalDate today) {
        if (number.isEmpty()) {
            return Optional.of(ProblemCode.REQUIRED);
        }
        boolean looksStandard = IdentityDocumentType.suggestedBy(number)
                .filter(type -> type.followsStandard(number))
                .isPresent();
        if (looksStandard) {
            return standardProblemOf(number, today);
        }
        return isEighteenLong(number) || !hasAnyForm(number) ? Optional.of(ProblemCode.FORMAT) : Optional.empty();
    }

    /** Checks a number against the type of document; {@link ProblemCode#DIFFERS_FROM_DOCUMENT_TYPE} is the type's problem. */
    public static Optional<ProblemCode> problemOf(String number, IdentityDocumentType type, LocalDate today) {
        if (!type.hasFormOf(number)) {
            return Optional.of(ProblemCode.DIFFERS_FROM_DOCUMENT_TYPE);
        }
        return type.followsStandard(number) ? standardProblemOf(number, today) : Optional.empty();
    }

    private static Optional<ProblemCode> standardProblemOf(String number, LocalDate today) {
        Optional<IdentityNumber.Flaw> flaw = IdentityNumber.flawOf(number);
        if (flaw.isPresent()) {
            return flaw.map(found -> switch (found) {
                case FORM -> ProblemCode.FORMAT;
                case DATE -> ProblemCode.NO_SUCH_DATE;
                case CHECK_DIGIT -> ProblemCode.CHECK_DIGIT;
            });
        }
        return IdentityNumber.birthDateOf(number).flatMap(date -> birthDateProblem(date, today));
    }

    static Optional<ProblemCode> birthDateProblem(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            return Optional.of(ProblemCode.IN_FUTURE);
        }
        return date.getYear() < CommonRules.EARLIEST_YEAR ? Optional.of(ProblemCode.TOO_EARLY) : Optional.empty();
    }

    private static boolean hasAnyForm(String number) {
        return Arrays.stream(IdentityDocumentType.values()).anyMatch(type -> type.hasFormOf(number));
    }

    private static boolean isEighteenLong(String number) {
        return TextNormalisation.length(number) == 18;
    }
}
