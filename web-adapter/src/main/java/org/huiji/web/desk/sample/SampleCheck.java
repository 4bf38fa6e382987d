package org.huiji.web.desk.sample;

import java.time.LocalDate;
import java.util.Set;
import org.huiji.web.desk.PeriodCheck;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Checks what a draw is asked for with. */
@Component
class SampleCheck {

    private final PeriodCheck periods;
    private final Messages messages;

    SampleCheck(PeriodCheck periods, Messages messages) {
        this.periods = periods;
        this.messages = messages;
    }

    Problems of(SampleForm form, Set<String> departments, LocalDate today) {
        Problems problems = new Problems();
        if (!departments.contains(form.department())) {
            problems.put("department", messages.text("head.sample.problem.department"));
        }
        if (form.share().isEmpty()) {
            problems.put("percent", messages.text("head.sample.problem.percent"));
        }
        periods.of(form.firstDay(), form.lastDay(), "head.sample.problem.",
                (_, day) -> day.isAfter(today) ? "future" : "", problems);
        return problems;
    }
}
