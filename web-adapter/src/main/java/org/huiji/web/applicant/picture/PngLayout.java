package org.huiji.web.applicant.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Walks the chunks of a PNG without decoding it: finds its size, keeps the chunks that make pixels and drops the others
 * (compressed text and profiles unpack to any size), and stops at the end of the picture.
 */
final class PngLayout {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final List<String> PIXELS = List.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int FRAME = 12;

    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final ByteArrayOutputStream kept;

    PngLayout(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes);
        this.kept = new ByteArrayOutputStream(bytes.length);
    }

    static boolean matches(byte[] bytes) {
        return bytes.length >= SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    PictureSource read() {
        kept.write(bytes, 0, SIGNATURE.length);
        int position = SIGNATURE.length;
        String type = "";
        while (!type.equals("IEND")) {
            int next = endOf(position);
            type = new String(bytes, position + 4, 4, StandardCharsets.ISO_8859_1);
            if (position == SIGNATURE.length && !type.equals("IHDR")) {
                throw new PictureRejected(PictureProblem.UNREADABLE);
            }
            take(type, position, next);
            position = next;
        }
        ForeignFormats.rejectBehind(bytes, position);
        int header = SIGNATURE.length + 8;
        return new PictureSource(
                PictureSource.PNG,
                side(buffer.getInt(header)),
                side(buffer.getInt(header + 4)),
                PictureSource.UPRIGHT,
                kept.toByteArray());
    }

    private void take(String type, int from, int to) {
        if (PIXELS.contains(type)) {
            kept.write(bytes, from, to - from);
        } else {
            ForeignFormats.rejectWithin(bytes, from, to);
        }
    }

    private int endOf(int position) {
        if (position + FRAME > bytes.length) {
            throw new PictureRejected(PictureProblem.UNREADABLE);
        }
        int length = buffer.getInt(position);
        if (length < 0 || length > bytes.length - position - FRAME) {
            throw new PictureRejected(PictureProblem.UNREADABLE);
        }
        return position + FRAME + length;
    }

    private static int side(int px) {
        if (px <= 0) {
            throw new PictureRejected(PictureProblem.UNREADABLE);
        }
        return px;
    }
}
