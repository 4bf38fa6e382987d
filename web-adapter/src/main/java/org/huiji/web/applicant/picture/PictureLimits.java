package org.huiji.web.applicant.picture;

/**
 * What an upload has to keep to.
 *
 * @param tooLargeFromBytes the smallest size that is refused
 * @param minWidthPx the narrowest picture taken
 * @param minHeightPx the lowest picture taken
 */
public record PictureLimits(int tooLargeFromBytes, int minWidthPx, int minHeightPx) {

    /** The one-inch portrait: under 100 KB, at least 295 × 413 pixels. */
    public static final PictureLimits PORTRAIT = new PictureLimits(100 * 1024, 295, 413);

    /** One picture of a document: under 5 MB. */
    public static final PictureLimits DOCUMENT = new PictureLimits(5 * 1024 * 1024, 1, 1);

    /** No side may be longer; a longer one is a bomb or a mistake. */
    static final int MAX_SIDE_PX = 12_000;

    /** No picture may hold more; decoding takes memory by the pixel. */
    static final long MAX_PIXELS = 40_000_000;

    /** What is stored never holds more: enough to read small print on a page, a quarter of the memory. */
    static final long MAX_STORED_PIXELS = 12_000_000;
}
