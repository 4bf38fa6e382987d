package org.huiji.web.applicant.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.Dossier;
import org.huiji.application.section.Field;
import org.huiji.application.section.Picture;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.reference.CodeCatalogue;
import org.jspecify.annotations.Nullable;

/** One of the four pages of answers: which questions it asks, what its answers make, and by which command they are saved. */
public interface SectionForm {

    SectionName section();

    /** The section that the typed answers make; what the other answers do not ask for is left out. */
    Section toSection(AnswerReader reader);

    /** The command of the next step. */
    ApplicationCommand command(UUID applicationId, long sectionRevision, Section section);

    /** What is known before anything was typed. */
    default TypedAnswers preset(Dossier dossier) {
        return new TypedAnswers(Map.of());
    }

    /** Told once the section stands saved; what hangs on its answers elsewhere follows here. */
    default void saved(Dossier dossier, Section section) {
        // Most sections stand for themselves.
    }

    /** The questions of the page, in form order. */
    default List<Field> questions() {
        return Arrays.stream(Field.values()).filter(field -> field.section() == section()).toList();
    }

    /** The section that these answers make, and what could not be read. */
    default ReadSection read(TypedAnswers typed, @Nullable Picture portrait, CodeCatalogue codes) {
        AnswerReader reader = new AnswerReader(typed, portrait, codes);
        Section section = toSection(reader);
        return new ReadSection(section, reader.problems());
    }
}
