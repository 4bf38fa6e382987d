package org.huiji.proof.note;

import java.util.Base64;

/** Base 64 as RFC 4648 (4) has it, in the one way in which bytes are written: no missing padding, no stray bits. */
public final class StrictBase64 {

    private StrictBase64() {}

    /** Bytes as text. */
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Text as bytes. */
    public static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException refused) {
            throw new NoteException("not base 64");
        }
        if (!encode(bytes).equals(text)) {
            throw new NoteException("base 64 in another form than the usual one");
        }
        return bytes;
    }
}
