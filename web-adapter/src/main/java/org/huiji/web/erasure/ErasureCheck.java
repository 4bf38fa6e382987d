package org.huiji.web.erasure;

import org.huiji.web.account.AccountHolder;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** What a request has to say, and what it must not: the texts are kept when the person is erased. */
@Component
class ErasureCheck {

    static final int LONGEST_LETTER = 60;
    static final int SHORTEST_REASON = 5;
    static final int LONGEST_REASON = 500;

    private final Messages messages;

    ErasureCheck(Messages messages) {
        this.messages = messages;
    }

    Problems of(ErasureForm form, AccountHolder person) {
        Problems problems = new Problems();
        if (ErasureBasis.named(form.basis()).isEmpty()) {
            problems.put("basis", messages.text("erasure.problem.basis"));
        }
        text(problems, "letter", form.letter(), 1, LONGEST_LETTER, person);
        text(problems, "reason", form.reason(), SHORTEST_REASON, LONGEST_REASON, person);
        return problems;
    }

    Problems ofAnswer(String answer, AccountHolder person) {
        Problems problems = new Problems();
        text(problems, "answer", answer, SHORTEST_REASON, LONGEST_REASON, person);
        return problems;
    }

    private void text(Problems problems, String key, String text, int shortest, int longest, AccountHolder person) {
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            problems.put(key, messages.text("erasure.problem.length", shortest, longest));
        } else if (names(text, person)) {
            problems.put(key, messages.text("erasure.problem.personal"));
        }
    }

    private static boolean names(String text, AccountHolder person) {
        return text.contains(person.identityNumber())
                || text.contains(person.applicantName())
                || (!person.mobileNumber().isEmpty() && text.contains(person.mobileNumber()));
    }
}
