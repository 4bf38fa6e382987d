package org.huiji.web.applicant.documents;

import java.util.Map;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.draft.Draft;
import org.huiji.web.applicant.draft.DraftPage;
import org.huiji.web.applicant.draft.Drafts;
import org.huiji.web.applicant.form.TypedAnswers;
import org.springframework.stereotype.Component;

/** The kind and reason of a substitute: part of the document once there is a picture, until then a draft. */
@Component
class TypedSubstitutes {

    private final Drafts drafts;

    TypedSubstitutes(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The substitute as the page shows it. */
    record Typed(String kind, String reason) {

        @Override
        public String toString() {
            return "Typed[" + kind + "]";
        }
    }

    Typed of(Dossier dossier) {
        return drafts.find(dossier.applicationId(), SectionName.DOCUMENTS)
                .map(Draft::answers)
                .map(typed -> new Typed(
                        typed.get(DocumentsSubmission.SUBSTITUTE_KIND),
                        typed.get(DocumentsSubmission.SUBSTITUTE_REASON)))
                .orElseGet(() -> saved(dossier));
    }

    void keep(Dossier dossier, DocumentsSubmission sent) {
        Typed typed = new Typed(sent.kind(), sent.reason());
        if (typed.equals(saved(dossier))) {
            drafts.drop(dossier.applicationId(), SectionName.DOCUMENTS, DraftPage.ANY);
            return;
        }
        TypedAnswers answers = new TypedAnswers(Map.of(
                DocumentsSubmission.SUBSTITUTE_KIND, typed.kind(),
                DocumentsSubmission.SUBSTITUTE_REASON, typed.reason()));
        Draft draft = Draft.toKeep(SectionName.DOCUMENTS, dossier.version(), answers, null, DraftPage.ANY);
        drafts.keep(dossier.applicationId(), dossier.accountId(), draft, DraftPage.ANY);
    }

    private static Typed saved(Dossier dossier) {
        AttachedDocument attached = dossier.documents().get(DocumentSlot.EMPLOYMENT_PROOF);
        Document.Substitute saved = attached == null ? null : attached.document().substitute();
        return saved == null ? new Typed("", "") : new Typed(saved.kind().name(), saved.reason());
    }
}
