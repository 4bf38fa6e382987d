package org.huiji.web.applicant.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Picture;
import org.huiji.web.applicant.picture.PictureLimits;
import org.huiji.web.applicant.picture.PictureProblem;
import org.huiji.web.applicant.picture.PictureRejected;
import org.huiji.web.applicant.picture.PictureUploads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Makes the command that brings a slot from what stands there to what its owner picked. */
@Component
class SlotSteps {

    private final PictureUploads uploads;

    SlotSteps(PictureUploads uploads) {
        this.uploads = uploads;
    }

    /** Stores what was picked and answers the command for the slot; empty when nothing changes. */
    Optional<ApplicationCommand> command(DocumentSlot slot, Dossier dossier, DocumentsSubmission sent) {
        List<Picture> standing = standing(slot, dossier, sent.seen(slot));
        List<Picture> wanted = wanted(slot, dossier.applicationId(), standing, sent);
        Document.Substitute substitute = slot == DocumentSlot.EMPLOYMENT_PROOF ? sent.substitute() : null;
        if (wanted.equals(standing) && (wanted.isEmpty() || Objects.equals(substitute, former(slot, dossier)))) {
            return Optional.empty();
        }
        UUID id = dossier.applicationId();
        return Optional.of(wanted.isEmpty()
                ? new ApplicationCommand.RemoveDocument(id, slot, sent.seen(slot))
                : new ApplicationCommand.AttachDocument(
                        id, slot, sent.seen(slot), new Document(wanted, substitute)));
    }

    private List<Picture> wanted(DocumentSlot slot, UUID id, List<Picture> standing, DocumentsSubmission sent) {
        List<MultipartFile> added = sent.added(slot);
        if (standing.size() + added.size() > Document.MAX_PICTURES) {
            throw new PictureRejected(PictureProblem.TOO_MANY);
        }
        List<Picture> wanted = new ArrayList<>();
        for (Picture picture : inOrder(slot, standing, sent)) {
            if (!sent.removes(slot, picture.contentId())) {
                wanted.add(sent.replacement(slot, picture.contentId())
                        .map(file -> store(file, id, slot, sent, picture.contentId().toString()))
                        .orElse(picture));
            }
        }
        for (int place = 0; place < added.size(); place++) {
            wanted.add(store(added.get(place), id, slot, sent, slot.name() + "/" + place));
        }
        return wanted;
    }

    /** What stands, in the order wished for: one picture may have changed places with its neighbour. */
    private static List<Picture> inOrder(DocumentSlot slot, List<Picture> standing, DocumentsSubmission sent) {
        for (int from = 0; from < standing.size(); from++) {
            int to = from + sent.moves(slot, standing.get(from).contentId());
            if (to != from && to >= 0 && to < standing.size()) {
                List<Picture> ordered = new ArrayList<>(standing);
                Collections.swap(ordered, from, to);
                return ordered;
            }
        }
        return standing;
    }

    private Picture store(MultipartFile file, UUID id, DocumentSlot slot, DocumentsSubmission sent, String place) {
        return uploads.store(id, file, PictureLimits.DOCUMENT, sent.commandId(slot), place);
    }

    /**
     * What the page showed of what stands: pictures put there meanwhile are no part of the wish, so the second of two clicks
     * makes the same command as the first, and a page that others have overtaken is refused as stale.
     */
    private static List<Picture> standing(DocumentSlot slot, Dossier dossier, List<UUID> seen) {
        AttachedDocument attached = dossier.documents().get(slot);
        return attached == null
                ? List.of()
                : attached.document().pictures().stream()
                        .filter(picture -> seen.contains(picture.contentId()))
                        .toList();
    }

    private static Document.@Nullable Substitute former(DocumentSlot slot, Dossier dossier) {
        AttachedDocument attached = dossier.documents().get(slot);
        return attached == null ? null : attached.document().substitute();
    }
}
