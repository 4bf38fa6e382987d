package org.huiji.web.applicant.personalinfo;

import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.application.validation.NormalisedSection;
import org.huiji.web.applicant.form.AnswerReader;
import org.huiji.web.applicant.form.SectionForm;
import org.springframework.stereotype.Component;

/** Personal information. */
@Component
public class PersonalInfoForm implements SectionForm {

    @Override
    public SectionName section() {
        return SectionName.PERSONAL_INFO;
    }

    @Override
    public Section toSection(AnswerReader reader) {
        return NormalisedSection.of(new PersonalInfo(
                reader.text(Field.APPLICANT_NAME),
                reader.text(Field.IDENTITY_NUMBER),
                reader.pick(Field.IDENTITY_DOCUMENT_TYPE),
                reader.text(Field.MOBILE_NUMBER),
                reader.pick(Field.ETHNICITY),
                reader.date(Field.BIRTH_DATE),
                reader.pick(Field.GENDER),
                reader.pick(Field.POLITICAL_STATUS),
                reader.pick(Field.COUNTRY_OR_REGION),
                reader.text(Field.EMAIL),
                reader.portrait()));
    }

    @Override
    public ApplicationCommand command(UUID applicationId, long sectionRevision, Section section) {
        return new ApplicationCommand.SubmitPersonalInfo(applicationId, sectionRevision, (PersonalInfo) section);
    }
}
