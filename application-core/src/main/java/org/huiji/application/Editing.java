package org.huiji.application;

import java.util.List;
import org.huiji.application.ApplicationEvent.DocumentAttached;
import org.huiji.application.ApplicationEvent.DocumentRemoved;
import org.huiji.application.ApplicationEvent.EducationSubmitted;
import org.huiji.application.ApplicationEvent.FindingExplained;
import org.huiji.application.ApplicationEvent.ManagementDepartmentSelected;
import org.huiji.application.ApplicationEvent.PersonalInfoSubmitted;
import org.huiji.application.ApplicationEvent.QualificationSubmitted;
import org.huiji.application.ApplicationState.Draft;
import org.huiji.application.ApplicationState.Editable;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.policy.FindingLife;
import org.huiji.application.section.Document;
import org.huiji.application.section.Picture;

/** What the applicant's own events lead to. Each of them ends the time in which a return can be recalled. */
final class Editing {

    private Editing() {}

    static ApplicationState personalInfo(Editable state, PersonalInfoSubmitted event) {
        return edited(state, change(state, event).personalInfo(event.personalInfo().orNull()));
    }

    static ApplicationState affiliation(Editable state, ManagementDepartmentSelected event) {
        return edited(state, change(state, event).affiliation(event.affiliation().orNull()));
    }

    static ApplicationState education(Editable state, EducationSubmitted event) {
        return edited(state, change(state, event).education(event.education().orNull()));
    }

    static ApplicationState qualification(Editable state, QualificationSubmitted event) {
        return edited(state, change(state, event).qualification(event.qualification().orNull()));
    }

    static ApplicationState attached(Editable state, DocumentAttached event) {
        Document document = event.document().read().orElseGet(() -> readablePartOf(event.pictures()));
        AttachedDocument former = state.dossier().documents().get(event.slot());
        AttachedDocument attached = AttachedDocument.after(former, document, event.version(), event.occurredAt());
        return edited(state, change(state, event).document(event.slot(), attached));
    }

    static ApplicationState removed(Editable state, DocumentRemoved event) {
        return edited(state, change(state, event).withoutDocument(event.slot()));
    }

    static ApplicationState explained(Returned state, FindingExplained event) {
        String explanation = event.explanation().read().orElse("");
        return edited(
                state,
                change(state, event)
                        .findings(finding -> finding.id().equals(event.findingId())
                                ? finding.explained(explanation)
                                : finding));
    }

    private static DossierChange change(Editable state, ApplicationEvent event) {
        return DossierChange.to(state.dossier(), event);
    }

    private static ApplicationState edited(Editable state, DossierChange change) {
        return switch (state) {
            case Draft _ -> new Draft(change.make());
            case Returned returned ->
                new Returned(withFindingsReviewed(change), returned.round(), returned.returnedAt(), null);
        };
    }

    private static Dossier withFindingsReviewed(DossierChange change) {
        Dossier edited = change.make();
        return change.findings(finding -> FindingLife.afterEdit(finding, edited)).make();
    }

    /** What is left of a document after erasure: where its pictures lay, without their digests. */
    private static Document readablePartOf(List<StoredPicture> pictures) {
        return new Document(
                pictures.stream()
                        .map(stored -> new Picture(
                                stored.contentId(),
                                stored.owner(),
                                stored.mediaType(),
                                stored.sizeBytes(),
                                stored.widthPx(),
                                stored.heightPx(),
                                ""))
                        .toList(),
                null);
    }
}
