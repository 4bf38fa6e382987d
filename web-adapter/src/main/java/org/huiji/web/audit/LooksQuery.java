package org.huiji.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.huiji.review.ReviewDates;
import org.huiji.web.access.Screen.Kind;
import org.huiji.web.form.DayText;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Which looks are asked for, as it stands in the address.
 *
 * @param person name, identity number or receipt number of the one whose data were seen
 * @param viewer id or name of the one who looked
 * @param department of the one who looked
 * @param kind a {@link Kind}
 * @param from the first day
 * @param to the last day
 */
record LooksQuery(
        @Nullable String person,
        @Nullable String viewer,
        @Nullable String department,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to) {

    String personText() {
        return TypedText.text(person);
    }

    String viewerText() {
        return TypedText.text(viewer);
    }

    String departmentCode() {
        return TypedText.compact(department);
    }

    /** Empty for any kind. */
    Optional<Kind> wantedKind() {
        return Arrays.stream(Kind.values()).filter(known -> known.name().equals(kind)).findFirst();
    }

    Optional<Instant> firstMoment() {
        return DayText.read(from).map(LooksQuery::startOf);
    }

    /** The first moment after the last day. */
    Optional<Instant> endMoment() {
        return DayText.read(to).map(day -> startOf(day.plusDays(1)));
    }

    /** What cannot be read; nothing is shown then. */
    Problems problems(Messages messages) {
        Problems problems = new Problems();
        if (!TypedText.compact(kind).isEmpty() && wantedKind().isEmpty()) {
            problems.put("kind", messages.text("audit.looks.problem.kind"));
        }
        checkDay("from", from, problems, messages);
        checkDay("to", to, problems, messages);
        Optional<LocalDate> first = DayText.read(from);
        if (first.isPresent() && DayText.read(to).filter(last -> last.isBefore(first.get())).isPresent()) {
            problems.put("to", messages.text("audit.looks.problem.order"));
        }
        return problems;
    }

    private static void checkDay(String key, @Nullable String typed, Problems problems, Messages messages) {
        if (!TypedText.compact(typed).isEmpty() && DayText.read(typed).isEmpty()) {
            problems.put(key, messages.text("audit.looks.problem.date"));
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ReviewDates.ZONE).toInstant();
    }

    @Override
    public String toString() {
        return "LooksQuery[…]";
    }
}
