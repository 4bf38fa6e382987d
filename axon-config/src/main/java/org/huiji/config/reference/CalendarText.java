package org.huiji.config.reference;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.huiji.calendar.CalendarDay;
import org.huiji.calendar.CalendarDays;

/** A calendar as a file: {@code date,kind,name}, the first day first. The digest of its bytes names the edition. */
final class CalendarText {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader("date", "kind", "name")
            .setRecordSeparator('\n').get();

    private CalendarText() {}

    static CalendarDays shipped() {
        return days(ReferenceFile.named("working-calendar.csv"));
    }

    static CalendarDays read(String text) {
        return days(ReferenceFile.of(text));
    }

    static String write(Collection<CalendarDay> days) {
        List<CalendarDay> inOrder = days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (CalendarDay day : inOrder) {
                printer.printRecord(day.date(), day.kind().name().toLowerCase(Locale.ROOT), day.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static CalendarDays days(ReferenceFile file) {
        return new CalendarDays(file.digest(), file.rows().stream().map(row -> new CalendarDay(
                LocalDate.parse(row.get("date")), kind(row.get("kind")), row.get("name"))).toList());
    }

    private static CalendarDay.Kind kind(String kind) {
        return switch (kind) {
            case "workday" -> CalendarDay.Kind.WORKDAY;
            case "holiday" -> CalendarDay.Kind.HOLIDAY;
            default -> throw new IllegalStateException("unknown kind of day: " + kind);
        };
    }
}
