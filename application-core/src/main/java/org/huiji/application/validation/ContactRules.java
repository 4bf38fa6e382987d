package org.huiji.application.validation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huiji.application.ProblemCode;

/** Addresses by which people are reached. */
public final class ContactRules {

    private static final Pattern MOBILE_NUMBER = Pattern.compile("1[3-9][0-9]{9}");

    /** Mobile; fixed line with or without area code and extension; 400 and 800 numbers; short service numbers. */
    private static final Pattern PHONE = Pattern.compile(
            "1[3-9][0-9]{9}|(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(-[0-9]{1,6})?|[48]00-?[0-9]{3}-?[0-9]{4}|(12|9[56])[0-9]{3,6}");

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])");

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    private ContactRules() {}

    /** A number of the mainland: eleven digits. */
    public static Optional<ProblemCode> mobileNumberProblem(String number) {
        return problem(number, MOBILE_NUMBER);
    }

    public static Optional<ProblemCode> phoneProblem(String number) {
        return problem(number, PHONE);
    }

    public static Optional<ProblemCode> emailProblem(String address) {
        if (address.length() > LONGEST_EMAIL || address.indexOf('@') > LONGEST_LOCAL_PART) {
            return Optional.of(ProblemCode.TOO_LONG);
        }
        return problem(address, EMAIL);
    }

    private static Optional<ProblemCode> problem(String text, Pattern form) {
        if (text.isEmpty()) {
            return Optional.of(ProblemCode.REQUIRED);
        }
        return form.matcher(text).matches() ? Optional.empty() : Optional.of(ProblemCode.FORMAT);
    }
}
