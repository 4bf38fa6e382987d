package org.huiji.web.applicant.documents;

import org.huiji.application.Dossier;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.PersonalInfo;
import org.huiji.reference.CodeRule;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** What a slot is called for this applicant: a passport has no front, a public body no business licence (decision 43). */
@Component
public class SlotLabels {

    private static final String PASSPORT = "PASSPORT";

    private final Messages messages;

    public SlotLabels(Messages messages) {
        this.messages = messages;
    }

    public String of(DocumentSlot slot, Dossier dossier) {
        String key = "slot." + slot.name();
        return messages.find(key + variant(slot, dossier)).orElseGet(() -> messages.text(key));
    }

    private static String variant(DocumentSlot slot, Dossier dossier) {
        return switch (slot) {
            case IDENTITY_DOCUMENT_FRONT, IDENTITY_DOCUMENT_BACK -> hasPassport(dossier) ? ".passport" : "";
            case EMPLOYER_LICENCE -> isPublicBody(dossier) ? ".publicBody" : "";
            case SIGNED_INFORMATION_FORM, FULL_TIME_DIPLOMA, PART_TIME_DIPLOMA, EMPLOYMENT_PROOF,
                    QUALIFICATION_CERTIFICATE ->
                "";
        };
    }

    private static boolean hasPassport(Dossier dossier) {
        PersonalInfo info = dossier.personalInfo();
        return info != null && info.identityDocumentType().value().equals(PASSPORT);
    }

    private static boolean isPublicBody(Dossier dossier) {
        return dossier.affiliation() instanceof Affiliation.Employed employed
                && employed.employerType().rule() == CodeRule.PUBLIC_BODY;
    }
}
