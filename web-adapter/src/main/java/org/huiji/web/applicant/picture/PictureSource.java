package org.huiji.web.applicant.picture;

/**
 * What the header and the layout of an upload say, read before anything is decoded.
 *
 * @param mediaType by the first bytes
 * @param pixelsOnly the same picture without comments, profiles, thumbnails and what follows its end
 * @param orientation how the camera was held, 1–8 as in EXIF
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record PictureSource(String mediaType, int widthPx, int heightPx, int orientation, byte[] pixelsOnly) {

    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final int UPRIGHT = 1;

    static PictureSource read(byte[] upload) {
        if (JpegLayout.matches(upload)) {
            return new JpegLayout(upload).read();
        }
        if (PngLayout.matches(upload)) {
            return new PngLayout(upload).read();
        }
        throw new PictureRejected(ForeignFormats.isHeic(upload) ? PictureProblem.HEIC : PictureProblem.WRONG_TYPE);
    }

    long pixels() {
        return (long) widthPx * heightPx;
    }

    @Override
    public String toString() {
        return "PictureSource[" + mediaType + " " + widthPx + "x" + heightPx + "]";
    }
}
