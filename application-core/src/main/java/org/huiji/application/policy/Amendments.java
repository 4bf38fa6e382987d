package org.huiji.application.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;

/** What does an amendment change of what was approved? (decision 2) */
public final class Amendments {

    private Amendments() {}

    /** The parts that differ from what was approved, in form order; none in a first filing. */
    public static Set<SectionName> changedParts(Dossier dossier) {
        Set<SectionName> changed = EnumSet.noneOf(SectionName.class);
        Dossier approved = dossier.asApproved();
        if (approved == null) {
            return changed;
        }
        for (SectionName name : SectionName.values()) {
            boolean same = name == SectionName.DOCUMENTS
                    ? hasSameDocuments(dossier, approved)
                    : dossier.section(name).map(Section::answers).equals(approved.section(name).map(Section::answers));
            if (!same) {
                changed.add(name);
            }
        }
        return changed;
    }

    /** Whether it is an amendment that leaves everything as it was approved; after erasure nobody can tell. */
    public static boolean isWithoutChange(Dossier dossier) {
        return dossier.asApproved() != null && !dossier.isErased() && changedParts(dossier).isEmpty();
    }

    private static boolean hasSameDocuments(Dossier dossier, Dossier approved) {
        return Arrays.stream(DocumentSlot.values())
                .allMatch(slot -> document(dossier, slot).equals(document(approved, slot)));
    }

    private static Optional<Document> document(Dossier dossier, DocumentSlot slot) {
        return Optional.ofNullable(dossier.documents().get(slot)).map(AttachedDocument::document);
    }
}
