package org.huiji.web.applicant.department;

import java.util.Arrays;
import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Field;
import org.huiji.application.section.ResidenceBasis;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.application.validation.NormalisedSection;
import org.huiji.web.applicant.form.AnswerReader;
import org.huiji.web.applicant.form.SectionForm;
import org.springframework.stereotype.Component;

/** Employer or residence; the answers of the other case stay in the draft and are never sent. */
@Component
public class ManagementDepartmentForm implements SectionForm {

    @Override
    public SectionName section() {
        return SectionName.MANAGEMENT_DEPARTMENT;
    }

    @Override
    public Section toSection(AnswerReader reader) {
        return NormalisedSection.of(reader.yes(Field.EMPLOYED) ? employed(reader) : notEmployed(reader));
    }

    private static Affiliation employed(AnswerReader reader) {
        return new Affiliation.Employed(
                reader.text(Field.EMPLOYER_LICENCE_NUMBER),
                reader.text(Field.EMPLOYER_NAME),
                reader.address(Field.EMPLOYER_CITY, Field.EMPLOYER_DISTRICT, Field.EMPLOYER_ADDRESS),
                reader.text(Field.MANAGEMENT_DEPARTMENT),
                reader.pick(Field.EMPLOYER_TYPE),
                reader.pick(Field.CURRENT_POSITION),
                reader.pick(Field.ADMINISTRATIVE_POST),
                reader.text(Field.EMPLOYER_PHONE),
                reader.month(Field.EMPLOYED_SINCE),
                reader.month(Field.ACCOUNTING_WORK_SINCE));
    }

    private static Affiliation notEmployed(AnswerReader reader) {
        return new Affiliation.NotEmployed(
                reader.address(Field.RESIDENCE_CITY, Field.RESIDENCE_DISTRICT, Field.RESIDENCE_ADDRESS),
                basis(reader.text(Field.RESIDENCE_BASIS)),
                reader.text(Field.MANAGEMENT_DEPARTMENT),
                reader.month(Field.ACCOUNTING_WORK_SINCE));
    }

    /** Residence is preset, so anything else than the three names means it. */
    private static ResidenceBasis basis(String typed) {
        return Arrays.stream(ResidenceBasis.values())
                .filter(basis -> basis.name().equals(typed))
                .findFirst()
                .orElse(ResidenceBasis.RESIDENCE);
    }

    @Override
    public ApplicationCommand command(UUID applicationId, long sectionRevision, Section section) {
        return new ApplicationCommand.SelectManagementDepartment(applicationId, sectionRevision,
                (Affiliation) section);
    }
}
