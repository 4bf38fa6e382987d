package org.huiji.web.desk.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.huiji.web.form.DayText;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;

/** The days over which decisions are counted, both ends included. */
record Days(LocalDate from, LocalDate to) {

    /** A year and a day: longer spans are no statistics of somebody's work. */
    static final int LONGEST = 366;

    private static final int USUAL = 30;

    /** The last thirty days. */
    static Days usual(LocalDate today) {
        return new Days(today.minusDays(USUAL - 1L), today);
    }

    /** What was typed, the usual where nothing was; empty, with a message at the field, where it makes no sense. */
    static Optional<Days> read(StatisticsQuery query, LocalDate today, Problems problems, Messages messages) {
        Days usual = usual(today);
        Optional<LocalDate> to = StatisticsQuery.isBlank(query.to())
                ? Optional.of(usual.to())
                : DayText.read(query.to());
        Optional<LocalDate> from = StatisticsQuery.isBlank(query.from())
                ? Optional.of(usual(to.orElse(today)).from())
                : DayText.read(query.from());
        if (from.isEmpty()) {
            problems.put("from", messages.text("desk.statistics.problem.date"));
        }
        if (to.isEmpty()) {
            problems.put("to", messages.text("desk.statistics.problem.date"));
        }
        return from.flatMap(first -> to.map(last -> new Days(first, last)))
                .filter(days -> days.makeSense(problems, messages));
    }

    private boolean makeSense(Problems problems, Messages messages) {
        if (to.isBefore(from)) {
            problems.put("to", messages.text("desk.statistics.problem.order"));
        } else if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            problems.put("from", messages.text("desk.statistics.problem.long", Integer.toString(LONGEST)));
        }
        return problems.isEmpty();
    }
}
