package org.huiji.web.applicant.education;

import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.section.Education;
import org.huiji.application.section.Education.Attainment;
import org.huiji.application.section.Field;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.application.validation.NormalisedSection;
import org.huiji.web.applicant.form.AnswerReader;
import org.huiji.web.applicant.form.SectionForm;
import org.springframework.stereotype.Component;

/** Full-time and part-time education. */
@Component
public class EducationForm implements SectionForm {

    @Override
    public SectionName section() {
        return SectionName.EDUCATION;
    }

    @Override
    public Section toSection(AnswerReader reader) {
        return NormalisedSection.of(new Education(
                new Attainment(
                        reader.pick(Field.FULL_TIME_EDUCATION),
                        reader.pick(Field.FULL_TIME_DEGREE),
                        reader.pick(Field.FULL_TIME_MAJOR),
                        reader.text(Field.FULL_TIME_SCHOOL),
                        reader.month(Field.FULL_TIME_GRADUATED_ON),
                        reader.text(Field.FULL_TIME_DIPLOMA_NUMBER)),
                new Attainment(
                        reader.pick(Field.PART_TIME_EDUCATION),
                        reader.pick(Field.PART_TIME_DEGREE),
                        reader.pick(Field.PART_TIME_MAJOR),
                        reader.text(Field.PART_TIME_SCHOOL),
                        reader.month(Field.PART_TIME_GRADUATED_ON),
                        reader.text(Field.PART_TIME_DIPLOMA_NUMBER))));
    }

    @Override
    public ApplicationCommand command(UUID applicationId, long sectionRevision, Section section) {
        return new ApplicationCommand.SubmitEducation(applicationId, sectionRevision, (Education) section);
    }
}
