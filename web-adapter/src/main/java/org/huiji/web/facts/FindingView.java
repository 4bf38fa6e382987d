package org.huiji.web.facts;

import java.util.List;
import java.util.UUID;
import org.huiji.application.FindingStatus;

/**
 * A finding with the value found wrong and the one that stands now.
 *
 * @param key names what it is about: a field, a slot or a section
 * @param formerPictures the pictures found wrong, for a slot or a picture field
 * @param pictures the pictures that stand there now
 */
public record FindingView(
        UUID id,
        String key,
        String label,
        String reason,
        String text,
        int round,
        FindingStatus status,
        String explanation,
        String formerValue,
        String value,
        List<PictureView> formerPictures,
        List<PictureView> pictures) {

    public boolean isAboutPictures() {
        return !formerPictures.isEmpty() || !pictures.isEmpty();
    }

    @Override
    public String toString() {
        return "FindingView[" + id + " " + status + "]";
    }
}
