package org.huiji.web.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.projections.auditsearch.EventPlace;
import org.huiji.review.ReviewDates;
import org.huiji.web.form.DayText;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the events, as it stands in the address.
 *
 * @param who staff or an applicant
 * @param what the name of an event
 * @param department the code of a department
 * @param from the first day as typed, like {@code to}, the last
 * @param after the event after which the page begins
 */
record EventFilter(
        String who, String what, String department, String from, String to, @Nullable String after) {

    /** The names of all events, in the order of an application's life. */
    static final List<String> EVENTS = Arrays.stream(ApplicationEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName).toList();

    private static final Instant BEFORE_ALL = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant AFTER_ALL = Instant.parse("2200-01-01T00:00:00Z");
    private static final int PARTS_OF_A_PLACE = 3;

    /** The time asked for, without bounds where no day was typed. */
    record Span(Instant from, Instant until) {}

    EventFilter(
            @Nullable String who,
            @Nullable String what,
            @Nullable String department,
            @Nullable String from,
            @Nullable String to,
            @Nullable String after) {
        this.who = TypedText.text(who);
        this.what = TypedText.compact(what);
        this.department = TypedText.compact(department);
        this.from = TypedText.compact(from);
        this.to = TypedText.compact(to);
        this.after = after;
    }

    /** Whether anything was asked at all. */
    boolean isAsked() {
        return !(who + what + department + from + to).isEmpty();
    }

    /** The days as moments; empty, with messages at their fields, where they make no sense. */
    Optional<Span> span(Problems problems, Messages messages) {
        Optional<LocalDate> first = day("from", from, problems, messages);
        Optional<LocalDate> last = day("to", to, problems, messages);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            problems.put("to", messages.text("audit.events.problem.order"));
        }
        return problems.isEmpty()
                ? Optional.of(new Span(
                        first.map(EventFilter::begin).orElse(BEFORE_ALL),
                        last.map(day -> begin(day.plusDays(1))).orElse(AFTER_ALL)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(
            String field, String typed, Problems problems, Messages messages) {
        Optional<LocalDate> day = DayText.read(typed);
        if (day.isEmpty() && !typed.isEmpty()) {
            problems.put(field, messages.text("audit.events.problem.date"));
        }
        return day;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ReviewDates.ZONE).toInstant();
    }

    /** Where the page begins; {@code null} for the first page, and where the address makes no sense. */
    @Nullable
    EventPlace place() {
        String[] parts = after == null ? new String[0] : after.split("_", -1);
        if (parts.length != PARTS_OF_A_PLACE) {
            return null;
        }
        try {
            Instant at = Instant.parse(parts[0]);
            return at.isBefore(BEFORE_ALL) || at.isAfter(AFTER_ALL)
                    ? null
                    : new EventPlace(at, UUID.fromString(parts[1]), Long.parseLong(parts[2]));
        } catch (IllegalArgumentException | DateTimeException noPlace) {
            return null;
        }
    }

    /** The address of the page after an event. */
    String addressAfter(EventPlace place) {
        return first() + "&after=%s_%s_%d".formatted(place.occurredAt(), place.applicationId(), place.sequence());
    }

    /** The address of the first page. */
    String first() {
        return AuditPath.EVENTS + "?who=" + encoded(who) + "&what=" + encoded(what) + "&department="
                + encoded(department) + "&from=" + encoded(from) + "&to=" + encoded(to);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "EventFilter[…]";
    }
}
