package org.huiji.web.applicant.picture;

import java.util.ArrayList;
import java.util.List;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.port.DocumentStore;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.springframework.stereotype.Component;

/**
 * Checks before a submission that every picture it speaks of is still there as it was stored: weeks may lie between the
 * upload and the day the draft is opened again, and a reviewer must not be the one to find a picture gone.
 */
@Component
public class StoredPictures {

    private final DocumentStore store;

    StoredPictures(DocumentStore store) {
        this.store = store;
    }

    /** The fields and slots that have to be uploaded anew, in the order of the form; only what the answers call for counts. */
    public List<String> lost(Dossier dossier) {
        List<String> lost = new ArrayList<>();
        PersonalInfo info = dossier.personalInfo();
        Picture portrait = info == null ? null : info.portrait();
        if (portrait != null && !isWhole(portrait)) {
            lost.add(Field.PORTRAIT.key());
        }
        for (DocumentSlot slot : RequiredDocuments.of(dossier)) {
            AttachedDocument attached = dossier.documents().get(slot);
            if (attached != null && !attached.document().pictures().stream().allMatch(this::isWhole)) {
                lost.add(slot.name());
            }
        }
        return lost;
    }

    private boolean isWhole(Picture picture) {
        return store.isWhole(picture.owner(), picture.contentId(), picture.sizeBytes());
    }
}
