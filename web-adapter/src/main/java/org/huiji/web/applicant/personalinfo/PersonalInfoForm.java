package org.huiji.web.applicant.personalinfo;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.Dossier;
import org.huiji.application.Registration;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.application.validation.NormalisedSection;
import org.huiji.reference.IdentityNumber;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.huiji.web.applicant.form.AnswerReader;
import org.huiji.web.applicant.form.SectionForm;
import org.huiji.web.applicant.form.TypedAnswers;
import org.springframework.stereotype.Component;

/** Personal information. */
@Component
public class PersonalInfoForm implements SectionForm {

    private final Accounts accounts;

    PersonalInfoForm(Accounts accounts) {
        this.accounts = accounts;
    }

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

    /** The account goes by the name and the phone that were saved last; another phone got here only by its proof. */
    @Override
    public void saved(Dossier dossier, Section section) {
        PersonalInfo saved = (PersonalInfo) section;
        accounts.change(dossier.accountId(), saved.applicantName(), saved.mobileNumber());
    }

    /** Who they are is known from the account, and from the number of a resident's card when and what they were born. */
    @Override
    public TypedAnswers preset(Dossier dossier) {
        Registration registration = accounts.find(dossier.accountId())
                .map(AccountHolder::toRegistration)
                .orElse(dossier.registration());
        if (registration == null) {
            return new TypedAnswers(Map.of());
        }
        String number = registration.identityNumber();
        SortedMap<Field, String> known = new TreeMap<>();
        known.put(Field.APPLICANT_NAME, registration.applicantName());
        known.put(Field.IDENTITY_NUMBER, number);
        known.put(Field.MOBILE_NUMBER, registration.mobileNumber());
        IdentityNumber.birthDateOf(number).ifPresent(date -> known.put(Field.BIRTH_DATE, date.toString()));
        IdentityNumber.genderOf(number).ifPresent(gender -> known.put(Field.GENDER, gender));
        return TypedAnswers.saved(known);
    }
}
