package org.huiji.web.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A date as typed into three inputs; kept as typed, so that nothing is lost when it is none. */
public record DateInput(String year, String month, String day) {

    public static final DateInput EMPTY = new DateInput("", "", "");

    public DateInput(@Nullable String year, @Nullable String month, @Nullable String day) {
        this.year = year == null ? "" : year;
        this.month = month == null ? "" : month;
        this.day = day == null ? "" : day;
    }

    /** As the date fragment sends it. */
    public static DateInput from(MultiValueMap<String, String> typed, String key) {
        return new DateInput(
                typed.getFirst(key + ".year"), typed.getFirst(key + ".month"), typed.getFirst(key + ".day"));
    }

    public static DateInput of(@Nullable LocalDate value) {
        return value == null
                ? EMPTY
                : new DateInput(
                        String.valueOf(value.getYear()),
                        String.valueOf(value.getMonthValue()),
                        String.valueOf(value.getDayOfMonth()));
    }

    public boolean isBlank() {
        return (TypedText.compact(year) + TypedText.compact(month) + TypedText.compact(day)).isEmpty();
    }

    /** The date, or empty when blank or no real date; {@link #isBlank()} tells the two apart. */
    public Optional<LocalDate> value() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(TypedText.compact(year)),
                    Integer.parseInt(TypedText.compact(month)),
                    Integer.parseInt(TypedText.compact(day))));
        } catch (NumberFormatException | DateTimeException notADate) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "DateInput[…]";
    }
}
