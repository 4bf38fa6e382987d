package org.huiji.web.desk.sample;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.huiji.web.form.DateInput;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Checks what a draw is asked for with. */
@Component
class SampleCheck {

    private static final int EARLIEST = 2000;

    private final Messages messages;

    SampleCheck(Messages messages) {
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
        Optional<LocalDate> first = day("firstDay", form.firstDay(), today, problems);
        Optional<LocalDate> last = day("lastDay", form.lastDay(), today, problems);
        if (first.isPresent() && last.isPresent()) {
            checkPeriod(first.get(), last.get(), problems);
        }
        return problems;
    }

    private void checkPeriod(LocalDate first, LocalDate last, Problems problems) {
        if (last.isBefore(first)) {
            problems.put("lastDay", messages.text("head.sample.problem.order"));
        } else if (!last.isBefore(first.plusYears(1))) {
            problems.put("lastDay", messages.text("head.sample.problem.long"));
        }
    }

    private Optional<LocalDate> day(String key, DateInput typed, LocalDate today, Problems problems) {
        Optional<LocalDate> day = typed.value().filter(date -> date.getYear() >= EARLIEST);
        if (day.isEmpty()) {
            problems.put(key, messages.text(typed.isBlank()
                    ? "head.sample.problem.empty." + key
                    : "head.absence.problem.date"));
        } else if (day.get().isAfter(today)) {
            problems.put(key, messages.text("head.sample.problem.future"));
        }
        return day.filter(date -> !date.isAfter(today));
    }
}
