package org.huiji.web.account;

import java.util.regex.Pattern;
import org.huiji.application.FieldProblem;
import org.huiji.application.ProblemCode;
import org.huiji.application.section.Field;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.form.Problems;
import org.springframework.stereotype.Component;

/** Checks name, number and phone before an account is made of them; they are in normal form. */
@Component
class AccountProblems {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 50;
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{L}\u00B7 '\\-.]+");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private final ProblemMessages messages;
    private final IdentityNumbers numbers;

    AccountProblems(ProblemMessages messages, IdentityNumbers numbers) {
        this.messages = messages;
        this.numbers = numbers;
    }

    Problems of(AccountHolder holder) {
        Problems problems = new Problems();
        name(problems, holder.applicantName());
        numbers.problem(holder.identityNumber()).ifPresent(code -> put(problems, Field.IDENTITY_NUMBER, code));
        if (holder.mobileNumber().isEmpty()) {
            put(problems, Field.MOBILE_NUMBER, ProblemCode.REQUIRED);
        } else if (!MOBILE.matcher(holder.mobileNumber()).matches()) {
            put(problems, Field.MOBILE_NUMBER, ProblemCode.FORMAT);
        }
        return problems;
    }

    private void name(Problems problems, String name) {
        int length = name.codePointCount(0, name.length());
        if (length == 0) {
            put(problems, Field.APPLICANT_NAME, ProblemCode.REQUIRED);
        } else if (length < SHORTEST_NAME) {
            put(problems, Field.APPLICANT_NAME, ProblemCode.TOO_SHORT);
        } else if (length > LONGEST_NAME) {
            put(problems, Field.APPLICANT_NAME, ProblemCode.TOO_LONG);
        } else if (!NAME.matcher(name).matches()) {
            put(problems, Field.APPLICANT_NAME, ProblemCode.CHARACTERS);
        }
    }

    private void put(Problems problems, Field field, ProblemCode code) {
        problems.put(field.key(), messages.text(new FieldProblem(field.key(), code)));
    }
}
