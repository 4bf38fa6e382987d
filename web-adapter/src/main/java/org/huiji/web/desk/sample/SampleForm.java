package org.huiji.web.desk.sample;

import java.util.OptionalInt;
import org.huiji.web.form.DateInput;
import org.huiji.web.form.TypedText;
import org.springframework.util.MultiValueMap;

/** What a draw is asked for with, as typed. */
record SampleForm(String department, String percent, DateInput firstDay, DateInput lastDay) {

    static final SampleForm EMPTY = new SampleForm("", "", DateInput.EMPTY, DateInput.EMPTY);

    private static final int WHOLE = 100;

    static SampleForm from(MultiValueMap<String, String> typed) {
        return new SampleForm(
                TypedText.compact(typed.getFirst("department")),
                TypedText.compact(typed.getFirst("percent")),
                DateInput.from(typed, "firstDay"),
                DateInput.from(typed, "lastDay"));
    }

    /** Empty when it is no whole number from 0 to 100. */
    OptionalInt share() {
        if (!percent.matches("[0-9]{1,3}")) {
            return OptionalInt.empty();
        }
        int share = Integer.parseInt(percent);
        return share <= WHOLE ? OptionalInt.of(share) : OptionalInt.empty();
    }
}
