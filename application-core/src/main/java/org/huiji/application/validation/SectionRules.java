package org.huiji.application.validation;

import java.time.LocalDate;
import java.util.List;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.Registration;
import org.huiji.application.Rulebook;
import org.huiji.application.section.Section;

/** Which answers of a section are wrong? Asked by the screens before sending and by the aggregate before storing. */
public final class SectionRules {

    private SectionRules() {}

    /** The problems of a normalised section, at most one a field, in form order. */
    public static List<FieldProblem> check(Section section, Dossier dossier, Rulebook rulebook, LocalDate today) {
        return List.of();
    }

    /** As above, where nothing else of the application is known. */
    public static List<FieldProblem> check(
            Section section, Rulebook rulebook, LocalDate today, Registration registration) {
        return List.of();
    }

    /** What is allowed but worth asking again about, for example an older licence number. */
    public static List<FieldProblem> warnings(Section section) {
        return List.of();
    }
}
