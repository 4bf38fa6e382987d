package org.huiji.web.applicant.amendment;

import java.util.List;
import java.util.Optional;
import org.huiji.application.Dossier;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.section.Document;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.projections.comparison.Change;
import org.huiji.projections.comparison.Change.AnswerChange;
import org.huiji.projections.comparison.Change.DocumentChange;
import org.huiji.projections.comparison.Differences;
import org.huiji.web.applicant.documents.SlotLabels;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.presentation.FieldPresenter;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an amendment changes of what was approved, in the order of the form. */
@Component
public class AmendedItems {

    private final FieldPresenter fields;
    private final SlotLabels slots;
    private final DocumentPresenter documents;
    private final Messages messages;

    public AmendedItems(
            FieldPresenter fields, SlotLabels slots, DocumentPresenter documents, Messages messages) {
        this.fields = fields;
        this.slots = slots;
        this.documents = documents;
        this.messages = messages;
    }

    /** Empty for a first filing and while nothing is changed. */
    public List<AmendedItem> of(Dossier dossier) {
        Dossier approved = dossier.asApproved();
        return approved == null
                ? List.of()
                : Differences.between(approved, dossier).stream()
                        .flatMap(change -> item(change, approved, dossier).stream())
                        .toList();
    }

    private Optional<AmendedItem> item(Change change, Dossier approved, Dossier dossier) {
        return switch (change) {
            case AnswerChange answer -> Optional.of(answer(answer, approved, dossier));
            case DocumentChange document ->
                RequiredDocuments.of(dossier).contains(document.slot())
                        ? Optional.of(document(document, dossier))
                        : Optional.empty();
        };
    }

    private AmendedItem answer(AnswerChange change, Dossier approved, Dossier dossier) {
        Field field = change.field();
        boolean isPicture = field.kind() == Field.Kind.PICTURE;
        return new AmendedItem(
                field.section(),
                fields.label(field),
                isPicture ? "" : words(field, change.before(), approved),
                isPicture ? "" : words(field, change.after(), dossier),
                isPicture ? portrait(approved) : List.of(),
                isPicture ? portrait(dossier) : List.of());
    }

    /** What is not asked for under the other answers is told apart from what was left empty. */
    private String words(Field field, String value, Dossier dossier) {
        if (!value.isEmpty()) {
            return fields.display(field, value);
        }
        boolean asked = dossier.section(field.section())
                .map(Section::answers)
                .filter(answers -> answers.containsKey(field))
                .isPresent();
        return messages.text(asked ? "value.unanswered" : "amendment.notAsked");
    }

    private AmendedItem document(DocumentChange change, Dossier dossier) {
        return new AmendedItem(
                SectionName.DOCUMENTS,
                slots.of(change.slot(), dossier),
                words(change.before()),
                words(change.after()),
                pictures(change.before()),
                pictures(change.after()));
    }

    private String words(@Nullable Document document) {
        return document == null ? messages.text("submission.documents.empty") : documents.substitute(document);
    }

    private static List<Picture> pictures(@Nullable Document document) {
        return document == null ? List.of() : document.pictures();
    }

    private static List<Picture> portrait(Dossier dossier) {
        PersonalInfo info = dossier.personalInfo();
        Picture portrait = info == null ? null : info.portrait();
        return portrait == null ? List.of() : List.of(portrait);
    }
}
