package org.huiji.application.validation;

import java.time.LocalDate;
import org.huiji.application.Dossier;
import org.huiji.application.Registration;
import org.huiji.application.Rulebook;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Section;
import org.huiji.reference.IdentityNumber;
import org.jspecify.annotations.Nullable;

/** What the rules of an answer look at besides the section itself. */
record AnswerContext(Rulebook rulebook, LocalDate today, Registration registration, @Nullable Dossier dossier) {

    /** From the saved personal information, or else from the number registered; {@code null} when neither tells. */
    @Nullable
    LocalDate birthDate() {
        PersonalInfo personalInfo = dossier == null ? null : dossier.personalInfo();
        LocalDate saved = personalInfo == null ? null : personalInfo.birthDate();
        return saved != null
                ? saved
                : IdentityNumber.birthDateOf(registration.identityNumber()).orElse(null);
    }

    /** Whether the answer already stands saved; a retired code may stay but not be picked anew. */
    boolean isSaved(Section section, Field field, String answer) {
        return dossier != null
                && dossier.section(section.name())
                        .map(saved -> saved.answers().get(field))
                        .filter(answer::equals)
                        .isPresent();
    }
}
