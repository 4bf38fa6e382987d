package org.huiji.web.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.huiji.calendar.CalendarDay;
import org.huiji.web.admin.ReadSchedule.RowFault;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;

/** The rows of one schedule, checked as they come. A first row without a date is taken for the names of the columns. */
final class ScheduleRows {

    static final int LONGEST_NAME = 20;
    private static final int COLUMNS = 3;
    private static final int MOST_ROWS = 400;
    private static final Pattern DATE = Pattern
            .compile("(?<y>\\d{4})(?:(?<m>\\d{2})(?<d>\\d{2})|\\D(?<month>\\d{1,2})\\D(?<day>\\d{1,2})\\D?)");

    private final Messages messages;
    private final int year;
    private final Map<LocalDate, CalendarDay> days = new TreeMap<>();
    private final Map<LocalDate, Long> lines = new TreeMap<>();
    private final List<RowFault> faults = new ArrayList<>();
    private long lastLine;
    private int rows;

    ScheduleRows(Messages messages, int year) {
        this.messages = messages;
        this.year = year;
    }

    /** A date however it is written, as long as it is one. */
    static Optional<LocalDate> date(String typed) {
        Matcher parts = DATE.matcher(TypedText.compact(typed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            boolean together = parts.group("m") != null;
            return Optional.of(LocalDate.of(Integer.parseInt(parts.group("y")),
                    Integer.parseInt(parts.group(together ? "m" : "month")),
                    Integer.parseInt(parts.group(together ? "d" : "day"))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    void add(CSVRecord row, long line) {
        lastLine = line;
        rows++;
        boolean isHeader = rows == 1 && date(row.get(0)).isEmpty() && kind(row.size() > 1 ? row.get(1) : "").isEmpty();
        if (isHeader || rows > MOST_ROWS) {
            return;
        }
        if (row.size() < COLUMNS) {
            fault(line, "admin.import.row", "admin.import.fault.COLUMNS");
            return;
        }
        Optional<LocalDate> date = checkedDate(row.get(0), line);
        Optional<CalendarDay.Kind> kind = kind(row.get(1));
        if (kind.isEmpty()) {
            fault(line, "admin.calendar.kind", "admin.import.fault.KIND");
        }
        String name = TypedText.text(row.get(2));
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            fault(line, "admin.calendar.name", "admin.import.fault.NAME");
        } else if (date.isPresent() && kind.isPresent()) {
            days.put(date.get(), new CalendarDay(date.get(), kind.get(), name));
        }
    }

    long lastLine() {
        return lastLine;
    }

    ReadSchedule result() {
        if (rows > MOST_ROWS) {
            fault(MOST_ROWS + 1L, "admin.import.row", "admin.import.fault.ROWS");
        } else if (days.isEmpty() && faults.isEmpty()) {
            fault(1, "admin.import.row", "admin.import.fault.EMPTY");
        }
        return new ReadSchedule(List.copyOf(days.values()), List.copyOf(faults));
    }

    private Optional<LocalDate> checkedDate(String typed, long line) {
        Optional<LocalDate> date = date(typed);
        if (date.isEmpty()) {
            fault(line, "admin.calendar.date", "admin.import.fault.DATE");
        } else if (date.get().getYear() != year) {
            fault(line, "admin.calendar.date", "admin.import.fault.YEAR", String.valueOf(year));
        } else if (lines.putIfAbsent(date.get(), line) != null) {
            fault(line, "admin.calendar.date", "admin.import.fault.TWICE", lines.get(date.get()));
        } else {
            return date;
        }
        return Optional.empty();
    }

    private Optional<CalendarDay.Kind> kind(String typed) {
        String word = TypedText.text(typed).toLowerCase(Messages.LOCALE);
        return Arrays.stream(CalendarDay.Kind.values()).filter(kind -> List.of(messages.text(
                "admin.import.words." + kind.name()).split(" ", -1)).contains(word)).findFirst();
    }

    private void fault(long line, String field, String reason, Object... arguments) {
        faults.add(new RowFault(line, messages.text(field), messages.text(reason, arguments)));
    }
}
