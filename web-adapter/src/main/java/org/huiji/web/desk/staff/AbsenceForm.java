package org.huiji.web.desk.staff;

import java.util.Arrays;
import java.util.Optional;
import org.huiji.web.account.AbsenceKind;
import org.huiji.web.form.DateInput;
import org.huiji.web.form.TypedText;
import org.springframework.util.MultiValueMap;

/** An absence as typed. */
record AbsenceForm(String staffId, DateInput firstDay, DateInput lastDay, String kind) {

    static final AbsenceForm EMPTY = new AbsenceForm("", DateInput.EMPTY, DateInput.EMPTY, "");

    static AbsenceForm of(String staffId) {
        return new AbsenceForm(staffId, DateInput.EMPTY, DateInput.EMPTY, "");
    }

    static AbsenceForm from(MultiValueMap<String, String> typed) {
        return new AbsenceForm(
                TypedText.compact(typed.getFirst("staffId")),
                DateInput.from(typed, "firstDay"),
                DateInput.from(typed, "lastDay"),
                TypedText.compact(typed.getFirst("kind")));
    }

    Optional<AbsenceKind> absenceKind() {
        return Arrays.stream(AbsenceKind.values()).filter(known -> known.name().equals(kind)).findFirst();
    }
}
