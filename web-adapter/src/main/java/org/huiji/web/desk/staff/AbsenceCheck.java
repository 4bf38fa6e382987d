package org.huiji.web.desk.staff;

import java.time.LocalDate;
import org.huiji.web.desk.PeriodCheck;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Checks an absence before it is kept; that it shares no day with another is seen when it is. */
@Component
class AbsenceCheck {

    private final PeriodCheck periods;
    private final Messages messages;

    AbsenceCheck(PeriodCheck periods, Messages messages) {
        this.periods = periods;
        this.messages = messages;
    }

    Problems of(AbsenceForm form, boolean isColleague, LocalDate today) {
        Problems problems = new Problems();
        if (!isColleague) {
            problems.put("staffId", messages.text("head.absence.problem.staff"));
        }
        periods.of(form.firstDay(), form.lastDay(), "head.absence.problem.",
                (field, day) -> field.equals("firstDay") && day.isBefore(today) ? "past" : "", problems);
        if (form.absenceKind().isEmpty()) {
            problems.put("kind", messages.text("head.absence.problem.kind"));
        }
        return problems;
    }
}
