package org.huiji.web.account;

import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Says what is wrong with a new password. */
@Component
public class PasswordProblems {

    private final PasswordRules rules;
    private final Messages messages;

    PasswordProblems(PasswordRules rules, Messages messages) {
        this.rules = rules;
        this.messages = messages;
    }

    public Problems of(PasswordForm form, AccountHolder holder) {
        Problems problems = new Problems();
        rules.fault(form.password(), holder)
                .ifPresent(fault -> problems.put("password", messages.text("problem.password." + fault.name())));
        if (!form.password().equals(form.passwordAgain())) {
            problems.put("passwordAgain", messages.text("problem.passwordAgain.DIFFERS"));
        }
        return problems;
    }
}
