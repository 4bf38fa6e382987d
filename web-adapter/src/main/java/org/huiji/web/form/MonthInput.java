package org.huiji.web.form;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A month as typed into two inputs; kept as typed, so that nothing is lost when it is none. */
public record MonthInput(String year, String month) {

    public static final MonthInput EMPTY = new MonthInput("", "");

    public MonthInput(@Nullable String year, @Nullable String month) {
        this.year = year == null ? "" : year;
        this.month = month == null ? "" : month;
    }

    public static MonthInput of(@Nullable YearMonth value) {
        return value == null
                ? EMPTY
                : new MonthInput(String.valueOf(value.getYear()), String.valueOf(value.getMonthValue()));
    }

    public boolean isBlank() {
        return TypedText.compact(year).isEmpty() && TypedText.compact(month).isEmpty();
    }

    /** The month, or empty when blank or no real month; {@link #isBlank()} tells the two apart. */
    public Optional<YearMonth> value() {
        try {
            return Optional.of(YearMonth.of(
                    Integer.parseInt(TypedText.compact(year)), Integer.parseInt(TypedText.compact(month))));
        } catch (NumberFormatException | DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "MonthInput[…]";
    }
}
