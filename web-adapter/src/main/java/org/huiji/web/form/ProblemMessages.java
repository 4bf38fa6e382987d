package org.huiji.web.form;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.FieldProblem;
import org.huiji.application.Refusal;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.SectionName;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Turns the codes of a refusal into Chinese that says what to do. */
@Component
public class ProblemMessages {

    private final Messages messages;

    public ProblemMessages(Messages messages) {
        this.messages = messages;
    }

    /** The problems of a refusal at their fields; what names no field stands as a general message. */
    public Problems of(Refusal refusal) {
        Problems problems = new Problems();
        if (refusal.problems().isEmpty()) {
            return problems.general(text(refusal));
        }
        refusal.problems().forEach(problem -> problems.put(problem.at(), text(problem)));
        return problems;
    }

    /** The refusal itself in words. */
    public String text(Refusal refusal) {
        String text = messages.text("refusal." + refusal.code().name());
        for (Map.Entry<String, String> detail : refusal.details().entrySet()) {
            text = text.replace("{" + detail.getKey() + "}", inWords(detail.getKey(), detail.getValue()));
        }
        return text;
    }

    /** One problem in words. */
    public String text(FieldProblem problem) {
        String key = "problem." + problem.code().name();
        String text = messages.find(key + "." + problem.at()).orElseGet(() -> messages.text(key));
        return text.replace("{field}", label(problem.at()));
    }

    /** What the thing under {@code at} is called: a field, a slot, a section, or a finding. */
    public String label(String at) {
        return messages.find("field." + at)
                .or(() -> named(DocumentSlot.values(), at).map(slot -> messages.text("slot." + at)))
                .or(() -> named(SectionName.values(), at).map(section -> messages.text("section." + at)))
                .orElseGet(() -> messages.text("problem.subject.finding"));
    }

    private String inWords(String detail, String value) {
        boolean status = detail.equals("status")
                && named(ApplicationStatus.values(), value).isPresent();
        return status ? messages.text("status." + value) : value;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
        return Arrays.stream(constants).filter(constant -> constant.name().equals(name)).findFirst();
    }
}
