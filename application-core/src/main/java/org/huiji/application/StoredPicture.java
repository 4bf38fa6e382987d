package org.huiji.application;

import java.util.UUID;
import org.huiji.application.section.Picture;

/** The readable part of a {@link Picture}: where it lies, its type and its sizes. */
public record StoredPicture(
        UUID contentId, UUID owner, String mediaType, long sizeBytes, int widthPx, int heightPx) {

    public static StoredPicture of(Picture picture) {
        return new StoredPicture(
                picture.contentId(),
                picture.owner(),
                picture.mediaType(),
                picture.sizeBytes(),
                picture.widthPx(),
                picture.heightPx());
    }
}
