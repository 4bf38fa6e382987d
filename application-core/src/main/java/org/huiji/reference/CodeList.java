package org.huiji.reference;

/** The lists that drop-downs are filled from; the name of each in the reference files is {@link #key()}. */
public enum CodeList {
    IDENTITY_DOCUMENT_TYPE("identityDocumentType"),
    ETHNICITY("ethnicity"),
    GENDER("gender"),
    POLITICAL_STATUS("politicalStatus"),
    COUNTRY_OR_REGION("countryOrRegion"),
    EMPLOYER_TYPE("employerType"),
    CURRENT_POSITION("currentPosition"),
    ADMINISTRATIVE_POST("administrativePost"),
    HIGHEST_EDUCATION("highestEducation"),
    HIGHEST_DEGREE("highestDegree"),
    MAJOR("major"),
    QUALIFICATION_LEVEL("qualificationLevel"),
    QUALIFICATION_TYPE("qualificationType"),
    OBTAINED_BY("obtainedBy"),
    ACCOUNTING_TITLE("accountingTitle"),
    ABACUS_GRADE("abacusGrade"),
    RETURN_REASON("returnReason");

    private final String key;

    CodeList(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
