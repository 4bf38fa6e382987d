package org.huiji.web.applicant.picture;

/**
 * A picture as it may be stored: decoded, turned upright, encoded anew, without anything but its pixels.
 *
 * @param mediaType {@code image/jpeg} or {@code image/png}
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on once and never compared
public record CheckedPicture(String mediaType, byte[] content, int widthPx, int heightPx) {

    @Override
    public String toString() {
        return "CheckedPicture[" + mediaType + " " + widthPx + "x" + heightPx + "]";
    }
}
