package org.huiji.web.desk;

import java.util.List;
import org.huiji.reference.CodeCatalogue;
import org.huiji.reference.CodeList;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Whether the marks of a review make a return or an approval; the aggregate decides again. */
@Component
class ReturnCheck {

    private static final int LONGEST_TEXT = 500;

    private final CodeCatalogue codes;
    private final Messages messages;

    ReturnCheck(CodeCatalogue codes, Messages messages) {
        this.codes = codes;
        this.messages = messages;
    }

    /** What is missing for a return: at least one thing marked wrong, each with a reason and a text. */
    Problems forReturn(ReviewForm form) {
        Problems problems = new Problems();
        if (form.wrong().isEmpty()) {
            return problems.general(messages.text("desk.problem.noFindings"));
        }
        form.wrong().forEach(verdict -> {
            if (!codes.isCurrent(CodeList.RETURN_REASON, verdict.reasonCode())) {
                problems.put(verdict.key(), messages.text("desk.problem.reason"));
            }
            int length = verdict.text().codePointCount(0, verdict.text().length());
            if (length == 0) {
                problems.put(verdict.key(), messages.text("desk.problem.text"));
            } else if (length > LONGEST_TEXT) {
                problems.put(verdict.key(), messages.text("desk.problem.textTooLong", Integer.toString(length)));
            }
            List<String> open = PhraseFilling.open(verdict.text());
            if (!open.isEmpty()) {
                String names = String.join(messages.text("desk.check.and"), open);
                problems.put(verdict.key(), messages.text("desk.problem.placeholder", names));
            }
        });
        return problems;
    }

    /** Nothing passes while something is marked wrong. */
    Problems forApproval(ReviewForm form) {
        Problems problems = new Problems();
        return form.wrong().isEmpty()
                ? problems
                : problems.general(
                        messages.text("desk.problem.wrongMarked", Integer.toString(form.wrong().size())));
    }
}
