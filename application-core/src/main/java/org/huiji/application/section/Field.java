package org.huiji.application.section;

import java.util.Arrays;
import java.util.Optional;
import org.huiji.reference.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * Every question of the form, in form order. The key is its one name everywhere: form field, record component, column,
 * JSON member, message key ({@code field.<key>}).
 */
public enum Field {
    APPLICANT_NAME(SectionName.PERSONAL_INFO, "applicantName", Kind.TEXT),
    IDENTITY_NUMBER(SectionName.PERSONAL_INFO, "identityNumber", Kind.IDENTITY_NUMBER),
    IDENTITY_DOCUMENT_TYPE(SectionName.PERSONAL_INFO, "identityDocumentType", CodeList.IDENTITY_DOCUMENT_TYPE),
    MOBILE_NUMBER(SectionName.PERSONAL_INFO, "mobileNumber", Kind.TEXT),
    ETHNICITY(SectionName.PERSONAL_INFO, "ethnicity", CodeList.ETHNICITY),
    BIRTH_DATE(SectionName.PERSONAL_INFO, "birthDate", Kind.DATE),
    GENDER(SectionName.PERSONAL_INFO, "gender", CodeList.GENDER),
    POLITICAL_STATUS(SectionName.PERSONAL_INFO, "politicalStatus", CodeList.POLITICAL_STATUS),
    COUNTRY_OR_REGION(SectionName.PERSONAL_INFO, "countryOrRegion", CodeList.COUNTRY_OR_REGION),
    EMAIL(SectionName.PERSONAL_INFO, "email", Kind.TEXT),
    PORTRAIT(SectionName.PERSONAL_INFO, "portrait", Kind.PICTURE),

    EMPLOYED(SectionName.MANAGEMENT_DEPARTMENT, "employed", Kind.YES_NO),
    EMPLOYER_LICENCE_NUMBER(SectionName.MANAGEMENT_DEPARTMENT, "employerLicenceNumber", Kind.TEXT),
    EMPLOYER_NAME(SectionName.MANAGEMENT_DEPARTMENT, "employerName", Kind.TEXT),
    EMPLOYER_CITY(SectionName.MANAGEMENT_DEPARTMENT, "employerAddress.city", Kind.REGION),
    EMPLOYER_DISTRICT(SectionName.MANAGEMENT_DEPARTMENT, "employerAddress.district", Kind.REGION),
    EMPLOYER_ADDRESS(SectionName.MANAGEMENT_DEPARTMENT, "employerAddress.detail", Kind.TEXT),
    RESIDENCE_BASIS(SectionName.MANAGEMENT_DEPARTMENT, "residenceBasis", Kind.RESIDENCE_BASIS),
    RESIDENCE_CITY(SectionName.MANAGEMENT_DEPARTMENT, "residence.city", Kind.REGION),
    RESIDENCE_DISTRICT(SectionName.MANAGEMENT_DEPARTMENT, "residence.district", Kind.REGION),
    RESIDENCE_ADDRESS(SectionName.MANAGEMENT_DEPARTMENT, "residence.detail", Kind.TEXT),
    MANAGEMENT_DEPARTMENT(SectionName.MANAGEMENT_DEPARTMENT, "managementDepartment", Kind.DEPARTMENT),
    EMPLOYER_TYPE(SectionName.MANAGEMENT_DEPARTMENT, "employerType", CodeList.EMPLOYER_TYPE),
    CURRENT_POSITION(SectionName.MANAGEMENT_DEPARTMENT, "currentPosition", CodeList.CURRENT_POSITION),
    ADMINISTRATIVE_POST(SectionName.MANAGEMENT_DEPARTMENT, "administrativePost", CodeList.ADMINISTRATIVE_POST),
    EMPLOYER_PHONE(SectionName.MANAGEMENT_DEPARTMENT, "employerPhone", Kind.TEXT),
    EMPLOYED_SINCE(SectionName.MANAGEMENT_DEPARTMENT, "employedSince", Kind.MONTH),
    ACCOUNTING_WORK_SINCE(SectionName.MANAGEMENT_DEPARTMENT, "accountingWorkSince", Kind.MONTH),

    FULL_TIME_EDUCATION(SectionName.EDUCATION, "fullTime.highestEducation", CodeList.HIGHEST_EDUCATION),
    FULL_TIME_DEGREE(SectionName.EDUCATION, "fullTime.highestDegree", CodeList.HIGHEST_DEGREE),
    FULL_TIME_MAJOR(SectionName.EDUCATION, "fullTime.major", CodeList.MAJOR),
    FULL_TIME_SCHOOL(SectionName.EDUCATION, "fullTime.school", Kind.TEXT),
    FULL_TIME_GRADUATED_ON(SectionName.EDUCATION, "fullTime.graduatedOn", Kind.MONTH),
    FULL_TIME_DIPLOMA_NUMBER(SectionName.EDUCATION, "fullTime.diplomaNumber", Kind.TEXT),
    PART_TIME_EDUCATION(SectionName.EDUCATION, "partTime.highestEducation", CodeList.HIGHEST_EDUCATION),
    PART_TIME_DEGREE(SectionName.EDUCATION, "partTime.highestDegree", CodeList.HIGHEST_DEGREE),
    PART_TIME_MAJOR(SectionName.EDUCATION, "partTime.major", CodeList.MAJOR),
    PART_TIME_SCHOOL(SectionName.EDUCATION, "partTime.school", Kind.TEXT),
    PART_TIME_GRADUATED_ON(SectionName.EDUCATION, "partTime.graduatedOn", Kind.MONTH),
    PART_TIME_DIPLOMA_NUMBER(SectionName.EDUCATION, "partTime.diplomaNumber", Kind.TEXT),

    QUALIFICATION_LEVEL(SectionName.QUALIFICATION, "qualificationLevel", CodeList.QUALIFICATION_LEVEL),
    QUALIFICATION_TYPE(SectionName.QUALIFICATION, "qualificationType", CodeList.QUALIFICATION_TYPE),
    OBTAINED_BY(SectionName.QUALIFICATION, "obtainedBy", CodeList.OBTAINED_BY),
    OBTAINED_ON(SectionName.QUALIFICATION, "obtainedOn", Kind.MONTH),
    CERTIFICATE_NUMBER(SectionName.QUALIFICATION, "certificateNumber", Kind.TEXT),
    ACCOUNTING_TITLE(SectionName.QUALIFICATION, "accountingTitle", CodeList.ACCOUNTING_TITLE),
    APPOINTED_ON(SectionName.QUALIFICATION, "appointedOn", Kind.MONTH),
    ABACUS_GRADE(SectionName.QUALIFICATION, "abacusGrade", CodeList.ABACUS_GRADE),
    ABACUS_CERTIFICATE_NUMBER(SectionName.QUALIFICATION, "abacusCertificateNumber", Kind.TEXT),
    CERTIFIED_PUBLIC_ACCOUNTANT(SectionName.QUALIFICATION, "certifiedPublicAccountant", Kind.YES_NO),
    CERTIFIED_TAX_AGENT(SectionName.QUALIFICATION, "certifiedTaxAgent", Kind.YES_NO),
    CERTIFIED_APPRAISER(SectionName.QUALIFICATION, "certifiedAppraiser", Kind.YES_NO);

    /** How an answer is written down and shown. */
    public enum Kind {
        TEXT,
        IDENTITY_NUMBER,
        CODE,
        DATE,
        MONTH,
        REGION,
        DEPARTMENT,
        RESIDENCE_BASIS,
        YES_NO,
        PICTURE
    }

    private final SectionName section;
    private final String key;
    private final Kind kind;
    private final @Nullable CodeList codeList;

    Field(SectionName section, String key, Kind kind) {
        this.section = section;
        this.key = key;
        this.kind = kind;
        this.codeList = null;
    }

    Field(SectionName section, String key, CodeList codeList) {
        this.section = section;
        this.key = key;
        this.kind = Kind.CODE;
        this.codeList = codeList;
    }

    public SectionName section() {
        return section;
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** The list an answer is picked from, where {@link #kind()} is {@link Kind#CODE}. */
    public Optional<CodeList> codeList() {
        return Optional.ofNullable(codeList);
    }

    /** The question asked under this form field, if there is one. */
    public static Optional<Field> withKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
