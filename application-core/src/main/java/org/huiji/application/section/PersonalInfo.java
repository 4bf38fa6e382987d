package org.huiji.application.section;

import java.time.LocalDate;
import java.util.SortedMap;
import org.huiji.reference.Code;
import org.jspecify.annotations.Nullable;

/**
 * Personal information (applicant.md, 02-1). Text is normalised; an unanswered text is empty.
 *
 * @param birthDate {@code null} while unanswered
 * @param portrait the one-inch portrait, {@code null} while none was uploaded
 */
public record PersonalInfo(
        String applicantName,
        String identityNumber,
        Code identityDocumentType,
        String mobileNumber,
        Code ethnicity,
        @Nullable LocalDate birthDate,
        Code gender,
        Code politicalStatus,
        Code countryOrRegion,
        String email,
        @Nullable Picture portrait) implements Section {

    @Override
    public SectionName name() {
        return SectionName.PERSONAL_INFO;
    }

    @Override
    public SortedMap<Field, String> answers() {
        return new Answers()
                .put(Field.APPLICANT_NAME, applicantName)
                .put(Field.IDENTITY_NUMBER, identityNumber)
                .put(Field.IDENTITY_DOCUMENT_TYPE, identityDocumentType)
                .put(Field.MOBILE_NUMBER, mobileNumber)
                .put(Field.ETHNICITY, ethnicity)
                .put(Field.BIRTH_DATE, birthDate)
                .put(Field.GENDER, gender)
                .put(Field.POLITICAL_STATUS, politicalStatus)
                .put(Field.COUNTRY_OR_REGION, countryOrRegion)
                .put(Field.EMAIL, email)
                .put(Field.PORTRAIT, portrait)
                .inFormOrder();
    }

    @Override
    public String toString() {
        return "PersonalInfo[…]";
    }
}
