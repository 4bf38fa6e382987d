package org.huiji.web.applicant.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.policy.SubmissionChecklist;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Picture;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.form.Findings;
import org.huiji.web.applicant.form.ProgressList;
import org.huiji.web.applicant.form.SectionScreen;
import org.huiji.web.form.Problems;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of documents before its owner: only the slots that the answers call for. */
@Component
class DocumentsScreen {

    static final String VIEW = "applicant/documents";

    private final ProgressList progress;
    private final SlotLabels labels;
    private final FreshIds ids;

    DocumentsScreen(ProgressList progress, SlotLabels labels, FreshIds ids) {
        this.progress = progress;
        this.labels = labels;
        this.ids = ids;
    }

    String show(Dossier dossier, TypedSubstitutes.Typed typed, Problems problems, Model model) {
        model.addAttribute("slots", slots(dossier));
        model.addAttribute("substitute", typed);
        model.addAttribute("findings", Findings.of(dossier, SectionName.DOCUMENTS));
        model.addAttribute("employed", RequiredDocuments.of(dossier).contains(DocumentSlot.EMPLOYMENT_PROOF));
        model.addAttribute("limit", Document.MAX_PICTURES);
        model.addAttribute(Problems.MODEL_NAME, problems);
        progress.addTo(model, dossier, SectionName.DOCUMENTS, problems.count(), SectionScreen.FORM_ID);
        return VIEW;
    }

    String label(DocumentSlot slot, Dossier dossier) {
        return labels.of(slot, dossier);
    }

    private List<SlotView> slots(Dossier dossier) {
        return RequiredDocuments.of(dossier).stream().map(slot -> view(slot, dossier)).toList();
    }

    private SlotView view(DocumentSlot slot, Dossier dossier) {
        AttachedDocument attached = dossier.documents().get(slot);
        List<Picture> pictures = attached == null ? List.of() : attached.document().pictures();
        return new SlotView(
                slot,
                labels.of(slot, dossier),
                pictures,
                pictures.stream().map(picture -> picture.contentId().toString()).collect(Collectors.joining(",")),
                ids.next(),
                SlotExample.of(slot, dossier).map(SlotExample::path).orElse(""),
                SubmissionChecklist.openFindings(dossier).stream()
                        .anyMatch(finding -> finding.target().slot() == slot),
                slot == DocumentSlot.SIGNED_INFORMATION_FORM
                        ? SubmissionChecklist.savedAfterSigning(dossier)
                        : List.of());
    }
}
