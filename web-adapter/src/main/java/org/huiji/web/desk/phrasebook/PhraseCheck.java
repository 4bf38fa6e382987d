package org.huiji.web.desk.phrasebook;

import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.CodeList;
import org.huiji.web.desk.phrase.Placeholders;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Says at its field what of a phrase is not right. */
@Component
class PhraseCheck {

    private static final int LONGEST = 500;

    private final Placeholders placeholders;
    private final ReferenceLists lists;
    private final Messages messages;

    PhraseCheck(Placeholders placeholders, ReferenceLists lists, Messages messages) {
        this.placeholders = placeholders;
        this.lists = lists;
        this.messages = messages;
    }

    Problems of(PhraseForm form) {
        Problems problems = new Problems();
        if (!isReason(form.reasonCode())) {
            problems.put("reason", messages.text("desk.phrases.problem.reason"));
        }
        if (form.length() == 0) {
            problems.put("text", messages.text("desk.phrases.problem.empty"));
        } else if (form.length() > LONGEST) {
            problems.put("text", messages.text("desk.phrases.problem.long", Integer.toString(form.length())));
        }
        placeholders.problem(form.normalised()).ifPresent(problem -> problems.put("text", problem));
        return problems;
    }

    boolean isReason(String code) {
        return lists.current(CodeList.RETURN_REASON).stream().anyMatch(entry -> entry.code().equals(code));
    }
}
