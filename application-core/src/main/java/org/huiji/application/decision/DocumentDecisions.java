package org.huiji.application.decision;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.AttachDocument;
import org.huiji.application.ApplicationCommand.RemoveDocument;
import org.huiji.application.ApplicationEvent.DocumentAttached;
import org.huiji.application.ApplicationEvent.DocumentRemoved;
import org.huiji.application.ApplicationState.Editable;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.Protected;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.StoredPicture;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.validation.DocumentRules;
import org.huiji.application.validation.NormalisedSection;

/** What filling and emptying a slot leads to. */
final class DocumentDecisions {

    private DocumentDecisions() {}

    static Decision attach(AttachDocument command, Editable state, Circumstances now) {
        Dossier dossier = state.dossier();
        DocumentSlot slot = command.slot();
        Document document = NormalisedSection.of(command.document());
        if (!RequiredDocuments.of(dossier).contains(slot)) {
            throw new Refusal(RefusalCode.SLOT_NOT_ASKED);
        }
        requireSeen(command.replacing(), slot, dossier);
        List<FieldProblem> problems = DocumentRules.check(slot, document, dossier);
        if (!problems.isEmpty()) {
            throw new Refusal(RefusalCode.INVALID_ANSWERS, problems);
        }
        AttachedDocument attached = dossier.documents().get(slot);
        if (attached != null && attached.document().equals(document)) {
            return Decision.unchanged();
        }
        return Decision.stored(new DocumentAttached(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                slot,
                document.pictures().stream().map(StoredPicture::of).toList(),
                Protected.of(document)));
    }

    static Decision remove(RemoveDocument command, Editable state, Circumstances now) {
        if (!state.dossier().documents().containsKey(command.slot())) {
            throw new Refusal(RefusalCode.SLOT_EMPTY);
        }
        requireSeen(command.replacing(), command.slot(), state.dossier());
        return Decision.stored(new DocumentRemoved(
                command.applicationId(), Circumstances.nextVersion(state), now.at(), command.slot()));
    }

    private static void requireSeen(List<UUID> seen, DocumentSlot slot, Dossier dossier) {
        AttachedDocument attached = dossier.documents().get(slot);
        List<UUID> standing = attached == null ? List.of() : attached.document().contentIds();
        if (!standing.equals(seen)) {
            throw new Refusal(RefusalCode.STALE_VERSION);
        }
    }
}
