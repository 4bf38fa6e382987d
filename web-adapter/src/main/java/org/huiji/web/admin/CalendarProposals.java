package org.huiji.web.admin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.calendar.CalendarDay;
import org.huiji.calendar.CalendarDays;
import org.huiji.calendar.CalendarEditions;
import org.huiji.web.admin.ReadSchedule.RowFault;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Makes proposals: of a year's schedule as published, or of a single day. They are kept here, not in the page. */
@Component
class CalendarProposals {

    private final CalendarEditions editions;
    private final CalendarPages pages;
    private final ScheduleReader reader;
    private final Messages messages;
    private final Clock clock;

    CalendarProposals(CalendarEditions editions, CalendarPages pages, ScheduleReader reader, Messages messages,
            Clock clock) {
        this.editions = editions;
        this.pages = pages;
        this.reader = reader;
        this.messages = messages;
        this.clock = clock;
    }

    /** What became of what was sent. */
    sealed interface Answer {}

    record Proposed(UUID id) implements Answer {}

    record Wrong(Problems problems) implements Answer {}

    record Unreadable(List<RowFault> faults) implements Answer {}

    Answer read(byte[] file, int year, String remark, Actor by) {
        ReadSchedule read = reader.read(file, year);
        if (!read.faults().isEmpty()) {
            return new Unreadable(read.faults());
        }
        int base = editions.currentNumber();
        List<CalendarDay> days = editions.current().withYear(year, read.days());
        return propose(base, days, year, digest(file), remark, "schedule", by);
    }

    Answer correct(String typedDay, String kind, String typedName, Actor by) {
        Problems problems = new Problems();
        Optional<LocalDate> date = ScheduleRows.date(typedDay);
        String name = TypedText.text(typedName);
        if (date.isEmpty() || !pages.isShown(date.get().getYear())) {
            problems.put("day", messages.text("admin.import.fault.DATE"));
        }
        boolean removes = kind.equals(CalendarPages.AS_THE_WEEK);
        boolean isKind = Arrays.stream(CalendarDay.Kind.values()).anyMatch(each -> each.name().equals(kind));
        if (!removes && !isKind) {
            problems.put("kind", messages.text("admin.import.fault.KIND"));
        }
        if (!removes && (name.isEmpty() || name.codePointCount(0, name.length()) > ScheduleRows.LONGEST_NAME)) {
            problems.put("dayName", messages.text("admin.import.fault.NAME"));
        }
        if (date.isEmpty() || !problems.isEmpty()) {
            return new Wrong(problems);
        }
        int base = editions.currentNumber();
        CalendarDays current = editions.current();
        List<CalendarDay> days = removes
                ? current.without(date.get())
                : current.withDay(new CalendarDay(date.get(), CalendarDay.Kind.valueOf(kind), name));
        return propose(base, days, date.get().getYear(), "", "", "day", by);
    }

    private Answer propose(int base, List<CalendarDay> days, int year, String digest, String remark, String field,
            Actor by) {
        CalendarDays current = editions.current();
        if (current.changesIn(new CalendarDays("", days)).isEmpty()) {
            return new Wrong(new Problems().put(field, messages.text("admin.import.fault.SAME")));
        }
        return new Proposed(editions.propose(base, days, List.of(year), digest, remark, by, clock.instant()));
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
