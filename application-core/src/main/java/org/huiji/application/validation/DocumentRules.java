package org.huiji.application.validation;

import java.util.List;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;

/** Which pictures of a document cannot be taken? */
public final class DocumentRules {

    private DocumentRules() {}

    /** The problems of a document about to be put in a slot, at the slot's name. */
    public static List<FieldProblem> check(DocumentSlot slot, Document document, Dossier dossier) {
        return List.of();
    }
}
