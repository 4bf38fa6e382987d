package org.huiji.application.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.huiji.application.Dossier;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.Qualification;
import org.jspecify.annotations.Nullable;

/** Which documents do the answers call for? (applicant.md, 02-5; decision 43) */
public final class RequiredDocuments {

    private RequiredDocuments() {}

    /** In slot order. A section that was never saved calls for nothing. */
    public static Set<DocumentSlot> of(
            @Nullable Affiliation affiliation, @Nullable Education education, @Nullable Qualification qualification) {
        Set<DocumentSlot> slots = EnumSet.of(
                DocumentSlot.IDENTITY_DOCUMENT_FRONT,
                DocumentSlot.IDENTITY_DOCUMENT_BACK,
                DocumentSlot.SIGNED_INFORMATION_FORM);
        if (education != null && education.fullTime().hasEducation()) {
            slots.add(DocumentSlot.FULL_TIME_DIPLOMA);
        }
        if (education != null
                && (education.partTime().hasEducation() || education.partTime().hasDegree())) {
            slots.add(DocumentSlot.PART_TIME_DIPLOMA);
        }
        if (affiliation instanceof Affiliation.Employed) {
            slots.add(DocumentSlot.EMPLOYMENT_PROOF);
            slots.add(DocumentSlot.EMPLOYER_LICENCE);
        }
        if (qualification != null && qualification.highest() instanceof Qualification.Held) {
            slots.add(DocumentSlot.QUALIFICATION_CERTIFICATE);
        }
        return Collections.unmodifiableSet(slots);
    }

    public static Set<DocumentSlot> of(Dossier dossier) {
        return of(dossier.affiliation(), dossier.education(), dossier.qualification());
    }
}
