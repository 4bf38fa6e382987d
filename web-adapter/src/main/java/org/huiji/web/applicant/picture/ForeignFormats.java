package org.huiji.web.applicant.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Recognises what is not JPEG or PNG, as a whole file or hidden beside the pixels of one. */
final class ForeignFormats {

    private static final List<String> HEIC_BRANDS = List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1",
            "msf1");
    private static final List<String> HIDDEN = List.of("<html", "<!doctype", "<script", "<svg", "<?php", "%pdf-",
            "pk\u0003\u0004", "pk\u0005\u0006");
    private static final int SEARCHED = 4096;

    private ForeignFormats() {}

    static boolean isHeic(byte[] upload) {
        return upload.length >= 12
                && "ftyp".equals(latin(upload, 4, 4))
                && HEIC_BRANDS.contains(latin(upload, 8, 4));
    }

    /** Refuses when bytes that are no pixels hold the beginning of a page, a script, a PDF or an archive. */
    static void rejectWithin(byte[] bytes, int from, int to) {
        String text = latin(bytes, from, to - from).toLowerCase(Locale.ROOT);
        if (HIDDEN.stream().anyMatch(text::contains)) {
            throw new PictureRejected(PictureProblem.CARRIES_MORE);
        }
    }

    /**
     * The same for what follows the end of a picture, at its two ends only: phones hang a short film there, in the middle
     * of which the few bytes looked for can stand by chance.
     */
    static void rejectBehind(byte[] bytes, int end) {
        rejectWithin(bytes, end, Math.min(bytes.length, end + SEARCHED));
        rejectWithin(bytes, Math.max(end, bytes.length - SEARCHED), bytes.length);
    }

    private static String latin(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
