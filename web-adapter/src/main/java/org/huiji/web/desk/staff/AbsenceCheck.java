package org.huiji.web.desk.staff;

import java.time.LocalDate;
import java.util.Optional;
import org.huiji.web.form.DateInput;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Checks an absence before it is kept; that it shares no day with another is seen when it is. */
@Component
class AbsenceCheck {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;

    private final Messages messages;

    AbsenceCheck(Messages messages) {
        this.messages = messages;
    }

    Problems of(AbsenceForm form, boolean isColleague, LocalDate today) {
        Problems problems = new Problems();
        if (!isColleague) {
            problems.put("staffId", messages.text("head.absence.problem.staff"));
        }
        checkDays(form, today, problems);
        if (form.absenceKind().isEmpty()) {
            problems.put("kind", messages.text("head.absence.problem.kind"));
        }
        return problems;
    }

    private void checkDays(AbsenceForm form, LocalDate today, Problems problems) {
        Optional<LocalDate> first = day("firstDay", form.firstDay(), problems);
        if (first.isPresent() && first.get().isBefore(today)) {
            problems.put("firstDay", messages.text("head.absence.problem.past"));
        }
        Optional<LocalDate> last = day("lastDay", form.lastDay(), problems);
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        if (last.get().isBefore(first.get())) {
            problems.put("lastDay", messages.text("head.absence.problem.order"));
        } else if (!last.get().isBefore(first.get().plusYears(1))) {
            problems.put("lastDay", messages.text("head.absence.problem.long"));
        }
    }

    private Optional<LocalDate> day(String key, DateInput typed, Problems problems) {
        Optional<LocalDate> day = typed.value().filter(date -> date.getYear() >= EARLIEST && date.getYear() <= LATEST);
        if (day.isEmpty()) {
            problems.put(key, messages.text(typed.isBlank()
                    ? "head.absence.problem.empty." + key
                    : "head.absence.problem.date"));
        }
        return day;
    }
}
