package org.huiji.web.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huiji.application.ProblemCode;
import org.springframework.stereotype.Component;

/** Checks the number of a registration before a code is sent, since it cannot be edited later (decision 42). */
@Component
class IdentityNumbers {

    private static final Pattern EIGHTEEN = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OTHERS = Pattern.compile("[A-Z0-9]{4,30}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    Optional<ProblemCode> problem(String number) {
        if (number.isEmpty()) {
            return Optional.of(ProblemCode.REQUIRED);
        }
        if (EIGHTEEN.matcher(number).matches()) {
            return checkCharacter(number) == number.charAt(number.length() - 1)
                    ? Optional.empty()
                    : Optional.of(ProblemCode.CHECK_DIGIT);
        }
        return OTHERS.matcher(number).matches() ? Optional.empty() : Optional.of(ProblemCode.FORMAT);
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }
}
