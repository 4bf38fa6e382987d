package org.huiji.application.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.FindingTarget;
import org.huiji.application.ProblemCode;
import org.huiji.application.section.Document;
import org.huiji.application.section.Document.Substitute;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Picture;

/** Which documents cannot be put in a slot? (applicant.md, 02-5; decision 14) */
public final class DocumentRules {

    private static final int LONGEST_REASON = 500;

    private DocumentRules() {}

    /** The first problem of a normalised document, at the slot's name. */
    public static List<FieldProblem> check(DocumentSlot slot, Document document, Dossier dossier) {
        return numberOfPictures(document)
                .or(() -> firstPictureProblem(document, dossier))
                .or(() -> substituteProblem(slot, document))
                .or(() -> samePicture(slot, document, dossier))
                .map(code -> List.of(new FieldProblem(slot.name(), code)))
                .orElse(List.of());
    }

    private static Optional<ProblemCode> numberOfPictures(Document document) {
        if (document.pictures().isEmpty()) {
            return Optional.of(ProblemCode.REQUIRED);
        }
        return document.pictures().size() > Document.MAX_PICTURES
                ? Optional.of(ProblemCode.TOO_MANY)
                : Optional.empty();
    }

    private static Optional<ProblemCode> firstPictureProblem(Document document, Dossier dossier) {
        return document.pictures().stream()
                .flatMap(picture -> PictureRules.problemOf(picture, dossier).stream())
                .findFirst();
    }

    /** Only an employer's proof can be given in another way, and then with a sentence why. */
    private static Optional<ProblemCode> substituteProblem(DocumentSlot slot, Document document) {
        Substitute substitute = document.substitute();
        if (substitute == null) {
            return Optional.empty();
        }
        if (slot != DocumentSlot.EMPLOYMENT_PROOF) {
            return Optional.of(ProblemCode.NOT_ASKED);
        }
        if (substitute.reason().isEmpty()) {
            return Optional.of(ProblemCode.TOO_SHORT);
        }
        return TextNormalisation.length(substitute.reason()) > LONGEST_REASON
                ? Optional.of(ProblemCode.TOO_LONG)
                : Optional.empty();
    }

    /**
     * After a return the very pictures found wrong are not taken again, however they were uploaded. Keeping a good page
     * beside a new one is fine, and so is putting the pages that stand in another order, which may be what was wrong: only
     * the same set of pictures uploaded once more is refused.
     */
    private static Optional<ProblemCode> samePicture(DocumentSlot slot, Document document, Dossier dossier) {
        Dossier former = dossier.asReturned();
        AttachedDocument wrong = former == null ? null : former.documents().get(slot);
        boolean wasFoundWrong = dossier.currentFindings().stream()
                .anyMatch(finding -> finding.target().equals(FindingTarget.of(slot)));
        if (wrong == null || !wasFoundWrong || isEmptyAnywhere(document)) {
            return Optional.empty();
        }
        boolean isStanding = Set.copyOf(wrong.document().contentIds()).equals(Set.copyOf(document.contentIds()));
        boolean isSame = Set.copyOf(wrong.document().digests()).equals(Set.copyOf(document.digests()));
        return isSame && !isStanding ? Optional.of(ProblemCode.SAME_PICTURE) : Optional.empty();
    }

    private static boolean isEmptyAnywhere(Document document) {
        return document.pictures().stream().map(Picture::digest).anyMatch(String::isEmpty);
    }
}
