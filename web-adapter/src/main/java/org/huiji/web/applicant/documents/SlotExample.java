package org.huiji.web.applicant.documents;

import java.util.Arrays;
import java.util.Optional;
import org.huiji.application.Dossier;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.PersonalInfo;
import org.huiji.web.applicant.ApplicantPath;

/** A drawn sample of what is photographed for a slot. */
enum SlotExample {
    IDENTITY_DOCUMENT_FRONT("/img/idcard.svg"),
    IDENTITY_DOCUMENT_BACK("/img/idcard-back.svg"),
    FULL_TIME_DIPLOMA("/img/degree.svg"),
    PART_TIME_DIPLOMA("/img/degree.svg"),
    EMPLOYMENT_PROOF("/img/proof.svg"),
    EMPLOYER_LICENCE("/img/licence.svg"),
    QUALIFICATION_CERTIFICATE("/img/qualification.svg");

    private static final String RESIDENT_ID = "RESIDENT_ID";

    private final String picture;

    SlotExample(String picture) {
        this.picture = picture;
    }

    /** The sample for a slot; the drawn identity card says nothing to whoever has another document. */
    static Optional<SlotExample> of(DocumentSlot slot, Dossier dossier) {
        return named(slot.name()).filter(example -> !example.isIdentityCard() || hasIdentityCard(dossier));
    }

    static Optional<SlotExample> named(String slot) {
        return Arrays.stream(values()).filter(example -> example.name().equals(slot)).findFirst();
    }

    DocumentSlot slot() {
        return DocumentSlot.valueOf(name());
    }

    /** The address of the drawing. */
    String picture() {
        return picture;
    }

    /** The address of the page that shows it. */
    String path() {
        return ApplicantPath.DOCUMENTS + "/examples/" + name();
    }

    private boolean isIdentityCard() {
        return this == IDENTITY_DOCUMENT_FRONT || this == IDENTITY_DOCUMENT_BACK;
    }

    private static boolean hasIdentityCard(Dossier dossier) {
        PersonalInfo info = dossier.personalInfo();
        return info == null || info.identityDocumentType().value().equals(RESIDENT_ID);
    }
}
