package org.huiji.web.applicant.form;

import java.util.List;
import java.util.Optional;
import org.huiji.application.FieldProblem;
import org.huiji.application.section.Section;

/** Typed answers as a section, with what could not be read at all. */
public record ReadSection(Section section, List<FieldProblem> problems) {

    /** Whether it says the same as what is saved. */
    public boolean isSameAs(Optional<Section> saved) {
        return problems.isEmpty()
                && saved.filter(former -> former.answers().equals(section.answers())).isPresent();
    }

    @Override
    public String toString() {
        return "ReadSection[" + section.name() + "]";
    }
}
