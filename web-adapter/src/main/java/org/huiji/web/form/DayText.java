package org.huiji.web.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day typed into one field, as it stands in an address. */
public final class DayText {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    /** Nothing was recorded before, and nobody plans beyond. */
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private DayText() {}

    /** A day as people write it; empty when it is none. */
    public static Optional<LocalDate> read(@Nullable String typed) {
        Matcher parts = DATE.matcher(TypedText.compact(typed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            return Optional.of(day).filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
