package org.huiji.web.facts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;

/** Which document proves which answer: reviewers read them side by side. */
public final class Evidence {

    private static final Map<DocumentSlot, Set<Field>> PROVEN_BY = new EnumMap<>(Map.of(
            DocumentSlot.IDENTITY_DOCUMENT_FRONT,
            EnumSet.of(Field.APPLICANT_NAME, Field.IDENTITY_NUMBER, Field.IDENTITY_DOCUMENT_TYPE, Field.ETHNICITY,
                    Field.BIRTH_DATE, Field.GENDER, Field.PORTRAIT),
            DocumentSlot.EMPLOYER_LICENCE,
            EnumSet.of(Field.EMPLOYER_LICENCE_NUMBER, Field.EMPLOYER_NAME, Field.EMPLOYER_CITY,
                    Field.EMPLOYER_DISTRICT, Field.EMPLOYER_ADDRESS, Field.EMPLOYER_TYPE),
            DocumentSlot.EMPLOYMENT_PROOF,
            EnumSet.range(Field.CURRENT_POSITION, Field.ACCOUNTING_WORK_SINCE),
            DocumentSlot.FULL_TIME_DIPLOMA,
            EnumSet.range(Field.FULL_TIME_EDUCATION, Field.FULL_TIME_DIPLOMA_NUMBER),
            DocumentSlot.PART_TIME_DIPLOMA,
            EnumSet.range(Field.PART_TIME_EDUCATION, Field.PART_TIME_DIPLOMA_NUMBER),
            DocumentSlot.QUALIFICATION_CERTIFICATE,
            EnumSet.range(Field.QUALIFICATION_LEVEL, Field.CERTIFICATE_NUMBER)));

    private Evidence() {}

    /** The document among {@code called} beside which the answer is checked; the signed form shows every answer. */
    public static DocumentSlot of(Field field, Set<DocumentSlot> called) {
        return PROVEN_BY.entrySet().stream()
                .filter(proof -> proof.getValue().contains(field) && called.contains(proof.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(DocumentSlot.SIGNED_INFORMATION_FORM);
    }
}
