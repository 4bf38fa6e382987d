package org.huiji.web.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.huiji.web.form.DateInput;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Checks a first and a last day as typed: real days in their order, a year at most. */
@Component
public class PeriodCheck {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;

    private final Messages messages;

    public PeriodCheck(Messages messages) {
        this.messages = messages;
    }

    /** What else a form asks of a day. */
    @FunctionalInterface
    public interface Rule {

        /** The end of the key of what is wrong with the day; empty where nothing is. */
        String problem(String field, LocalDate day);
    }

    /**
     * Notes what is wrong at {@code firstDay} and {@code lastDay}.
     *
     * @param words what the keys of the form's messages begin with; there are {@code empty.<field>}, {@code order},
     *     {@code long}, and what the rule says
     */
    public void of(DateInput firstDay, DateInput lastDay, String words, Rule rule, Problems problems) {
        Optional<LocalDate> first = day("firstDay", firstDay, words, rule, problems);
        Optional<LocalDate> last = day("lastDay", lastDay, words, rule, problems);
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        if (last.get().isBefore(first.get())) {
            problems.put("lastDay", messages.text(words + "order"));
        } else if (!last.get().isBefore(first.get().plusYears(1))) {
            problems.put("lastDay", messages.text(words + "long"));
        }
    }

    private Optional<LocalDate> day(String field, DateInput typed, String words, Rule rule, Problems problems) {
        Optional<LocalDate> day = typed.value().filter(date -> date.getYear() >= EARLIEST && date.getYear() <= LATEST);
        if (day.isEmpty()) {
            problems.put(field, messages.text(typed.isBlank() ? words + "empty." + field : "head.problem.date"));
            return day;
        }
        String wrong = rule.problem(field, day.get());
        if (wrong.isEmpty()) {
            return day;
        }
        problems.put(field, messages.text(words + wrong));
        return Optional.empty();
    }
}
