package org.huiji.web.desk.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.form.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, as it stands in the address.
 *
 * @param from the first day as typed, like {@code to}, the last
 * @param by over which spans it is counted
 * @param reviewer whose decisions; everybody's while empty
 */
record StatisticsQuery(
        @Nullable String from, @Nullable String to, @Nullable String by, @Nullable String reviewer) {

    static final String PATH = "/desk/statistics";

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    /** Nothing was decided before, and nobody plans beyond. */
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** A day as people write it; empty when it is none. */
    static Optional<LocalDate> day(@Nullable String typed) {
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

    static boolean isBlank(@Nullable String typed) {
        return TypedText.compact(typed).isEmpty();
    }

    /** Days, where nothing else can be read. */
    Step step() {
        return Arrays.stream(Step.values()).filter(step -> step.name().equals(by)).findFirst().orElse(Step.DAY);
    }

    /** Whose decisions; {@code null} for everybody's. */
    @Nullable
    String reviewerId() {
        return reviewer == null || reviewer.isBlank() ? null : reviewer.replace("\0", "");
    }
}
