package org.huiji.web.applicant.picture;

import java.io.ByteArrayOutputStream;

/**
 * Walks the segments of a JPEG without decoding it: finds its size, drops every APPn and comment (a colour profile may
 * allocate by a length of its own invention), and stops at the end of the picture.
 */
final class JpegLayout {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ADOBE_LENGTH = 14;
    private static final int MOST_COLOURS = 3;

    private final byte[] bytes;
    private final ByteArrayOutputStream kept;
    private int widthPx;
    private int heightPx;
    private int orientation = PictureSource.UPRIGHT;

    JpegLayout(byte[] bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length);
    }

    static boolean matches(byte[] bytes) {
        return bytes.length > 3 && at(bytes, 0) == 0xFF && at(bytes, 1) == START && at(bytes, 2) == 0xFF;
    }

    PictureSource read() {
        kept.write(bytes, 0, 2);
        int position = 2;
        while (true) {
            position = skipFill(position);
            int marker = markerAt(position);
            if (marker == END) {
                break;
            }
            int next = position + 2 + length(position + 2);
            requireWithin(next);
            take(marker, position, next);
            position = marker == SCAN ? copyScan(next) : next;
        }
        kept.write(bytes, position, 2);
        ForeignFormats.rejectBehind(bytes, position + 2);
        if (widthPx == 0 || heightPx == 0) {
            throw new PictureRejected(PictureProblem.UNREADABLE);
        }
        return new PictureSource(PictureSource.JPEG, widthPx, heightPx, orientation, kept.toByteArray());
    }

    private void take(int marker, int from, int to) {
        boolean adobe = marker == APP14 && to - from == ADOBE_LENGTH + 2;
        if ((marker >= APP0 && marker <= APP15 && !adobe) || marker == COMMENT) {
            ForeignFormats.rejectWithin(bytes, from, to);
            if (marker == APP1) {
                orientation = ExifOrientation.of(bytes, from + 4, to, orientation);
            }
            return;
        }
        if (isFrame(marker)) {
            readFrame(from, to);
        }
        kept.write(bytes, from, to - from);
    }

    private void readFrame(int from, int to) {
        if (to - from < 10) {
            throw new PictureRejected(PictureProblem.UNREADABLE);
        }
        heightPx = length(from + 5);
        widthPx = length(from + 7);
        if (at(bytes, from + 9) > MOST_COLOURS) {
            throw new PictureRejected(PictureProblem.COLOURS);
        }
    }

    /** Copies compressed pixels up to the next marker that is neither a stuffed byte nor a restart. */
    private int copyScan(int from) {
        int position = from;
        while (true) {
            requireWithin(position + 2);
            if (at(bytes, position) == 0xFF && endsScan(at(bytes, position + 1))) {
                kept.write(bytes, from, position - from);
                return position;
            }
            position++;
        }
    }

    private static boolean endsScan(int following) {
        boolean restart = following >= 0xD0 && following <= 0xD7;
        return following != 0 && following != 0xFF && !restart;
    }

    private int skipFill(int position) {
        int marker = position;
        while (marker + 1 < bytes.length && at(bytes, marker) == 0xFF && at(bytes, marker + 1) == 0xFF) {
            marker++;
        }
        return marker;
    }

    private int markerAt(int position) {
        requireWithin(position + 2);
        if (at(bytes, position) != 0xFF) {
            throw new PictureRejected(PictureProblem.UNREADABLE);
        }
        return at(bytes, position + 1);
    }

    /** SOF0–SOF15 without the tables that share their range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private int length(int position) {
        requireWithin(position + 2);
        return at(bytes, position) << 8 | at(bytes, position + 1);
    }

    private void requireWithin(int end) {
        if (end > bytes.length) {
            throw new PictureRejected(PictureProblem.UNREADABLE);
        }
    }

    private static int at(byte[] bytes, int position) {
        return bytes[position] & 0xFF;
    }
}
