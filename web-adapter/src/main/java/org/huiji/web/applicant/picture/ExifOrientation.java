package org.huiji.web.applicant.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads how the camera was held. The tag is dropped with all other EXIF data, so the pixels have to be turned instead,
 * or most pictures from phones would lie on their side.
 */
final class ExifOrientation {

    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int ENTRY_LENGTH = 12;
    private static final int MOST_ENTRIES = 200;

    private ExifOrientation() {}

    /** The orientation in the APP1 content from {@code from} to {@code to}, or {@code otherwise} when it holds none. */
    static int of(byte[] bytes, int from, int to, int otherwise) {
        if (to - from < PREFIX.length + 8 || !startsWithPrefix(bytes, from)) {
            return otherwise;
        }
        int start = from + PREFIX.length;
        ByteBuffer tiff = ByteBuffer.wrap(bytes, start, to - start).slice();
        try {
            return find(tiff, otherwise);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return otherwise;
        }
    }

    private static int find(ByteBuffer tiff, int otherwise) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Math.min(tiff.getShort(directory) & 0xFFFF, MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_LENGTH;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }

    private static boolean startsWithPrefix(byte[] bytes, int from) {
        for (int i = 0; i < PREFIX.length; i++) {
            if (bytes[from + i] != PREFIX[i]) {
                return false;
            }
        }
        return true;
    }
}
