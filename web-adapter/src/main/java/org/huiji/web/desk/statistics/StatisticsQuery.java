package org.huiji.web.desk.statistics;

import java.util.Arrays;
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
