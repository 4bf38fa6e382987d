package org.huiji.web.applicant.qualification;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.Dossier;
import org.huiji.application.section.Field;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.application.validation.NormalisedSection;
import org.huiji.reference.Code;
import org.huiji.web.applicant.form.AnswerReader;
import org.huiji.web.applicant.form.SectionForm;
import org.huiji.web.applicant.form.TypedAnswers;

import org.springframework.stereotype.Component;

/** Qualifications; with none, what hangs on them is neither shown nor sent. */
@Component
public class QualificationForm implements SectionForm {

    @Override
    public SectionName section() {
        return SectionName.QUALIFICATION;
    }

    @Override
    public Section toSection(AnswerReader reader) {
        Code title = reader.pick(Field.ACCOUNTING_TITLE);
        Code grade = reader.pick(Field.ABACUS_GRADE);
        YearMonth appointedOn = title.meansNone() ? null : reader.month(Field.APPOINTED_ON);
        return NormalisedSection.of(new Qualification(
                highest(reader),
                title,
                appointedOn,
                grade,
                grade.meansNone() ? "" : reader.text(Field.ABACUS_CERTIFICATE_NUMBER),
                reader.yes(Field.CERTIFIED_PUBLIC_ACCOUNTANT),
                reader.yes(Field.CERTIFIED_TAX_AGENT),
                reader.yes(Field.CERTIFIED_APPRAISER)));
    }

    /** Who holds none of the three titles, as most, need not say so. */
    @Override
    public TypedAnswers preset(Dossier dossier) {
        return new TypedAnswers(Map.of(
                Field.CERTIFIED_PUBLIC_ACCOUNTANT.key(), "false",
                Field.CERTIFIED_TAX_AGENT.key(), "false",
                Field.CERTIFIED_APPRAISER.key(), "false"));
    }

    private static Qualification.Highest highest(AnswerReader reader) {
        Code level = reader.pick(Field.QUALIFICATION_LEVEL);
        if (level.meansNone()) {
            return new Qualification.NoneHeld(level);
        }
        return new Qualification.Held(
                level,
                reader.pick(Field.QUALIFICATION_TYPE),
                reader.pick(Field.OBTAINED_BY),
                reader.month(Field.OBTAINED_ON),
                reader.text(Field.CERTIFICATE_NUMBER));
    }

    @Override
    public ApplicationCommand command(UUID applicationId, long sectionRevision, Section section) {
        return new ApplicationCommand.SubmitQualification(applicationId, sectionRevision, (Qualification) section);
    }
}
