package org.huiji.web.facts;

import java.util.UUID;
import org.huiji.application.section.Picture;

/**
 * A picture as a page refers to it.
 *
 * @param number its place in its document, from 1
 */
public record PictureView(UUID owner, UUID contentId, int number, String pixels, String size) {

    private static final long BYTES_PER_KB = 1024;

    static PictureView of(Picture picture, int number) {
        return new PictureView(
                picture.owner(),
                picture.contentId(),
                number,
                picture.widthPx() + "\u00d7" + picture.heightPx(),
                Math.max(1, picture.sizeBytes() / BYTES_PER_KB) + " KB");
    }
}
