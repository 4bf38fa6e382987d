package org.huiji.application.section;

import java.util.UUID;

/**
 * A stored picture as events refer to it; the bytes stand in the document store under {@code (owner, contentId)}.
 *
 * @param contentId random id of the stored content
 * @param owner the application under whose key the content is encrypted; an amendment refers to the earlier one's
 * @param mediaType {@code image/jpeg} or {@code image/png}, by content
 * @param sizeBytes size of the stored (re-encoded) picture
 * @param widthPx width in pixels
 * @param heightPx height in pixels
 * @param digest keyed digest (HMAC, hexadecimal) of the picture as uploaded; equal pictures have equal digests
 */
public record Picture(
        UUID contentId, UUID owner, String mediaType, long sizeBytes, int widthPx, int heightPx, String digest) {

    @Override
    public String toString() {
        return "Picture[" + contentId + "]";
    }
}
