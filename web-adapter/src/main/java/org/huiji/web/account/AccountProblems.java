package org.huiji.web.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huiji.application.FieldProblem;
import org.huiji.application.ProblemCode;
import org.huiji.application.section.Field;
import org.huiji.application.validation.ContactRules;
import org.huiji.application.validation.IdentityNumberRules;
import org.huiji.application.validation.NameRules;
import org.huiji.review.ReviewDates;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.form.Problems;
import org.springframework.stereotype.Component;

/**
 * Checks name, number and phone before an account is made of them, by the rules that the application itself keeps to; the
 * number above all, since it cannot be edited later (decision 42). They are in normal form.
 */
@Component
public class AccountProblems {

    private final ProblemMessages messages;
    private final Clock clock;

    AccountProblems(ProblemMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Problems of(AccountHolder holder) {
        Problems problems = of(holder.applicantName(), holder.identityNumber());
        put(problems, Field.MOBILE_NUMBER, ContactRules.mobileNumberProblem(holder.mobileNumber()));
        return problems;
    }

    /** What is wrong with name and number alone. */
    public Problems of(String applicantName, String identityNumber) {
        Problems problems = new Problems();
        put(problems, Field.APPLICANT_NAME, NameRules.problemOf(applicantName));
        put(problems, Field.IDENTITY_NUMBER, IdentityNumberRules.problemAtRegistration(identityNumber, today()));
        return problems;
    }

    /** What is wrong with a phone alone. */
    public Problems of(String mobileNumber) {
        Problems problems = new Problems();
        put(problems, Field.MOBILE_NUMBER, ContactRules.mobileNumberProblem(mobileNumber));
        return problems;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE);
    }

    private void put(Problems problems, Field field, Optional<ProblemCode> code) {
        code.ifPresent(found -> problems.put(field.key(), messages.text(new FieldProblem(field.key(), found))));
    }
}
