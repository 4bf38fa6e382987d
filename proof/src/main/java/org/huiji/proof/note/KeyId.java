package org.huiji.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The short number of a key: the first bytes of SHA-256 over its name, a line feed, its kind and the public key. */
final class KeyId {

    private static final int HEX_DIGITS = 8;

    private KeyId() {}

    static int of(String name, byte[] kindAndKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return read(digest.digest(kindAndKey));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    static int read(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    static void write(int id, byte[] into) {
        ByteBuffer.wrap(into).putInt(id);
    }

    static String hex(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    static int parseHex(String hex) {
        if (hex.length() != HEX_DIGITS || !hex.chars().allMatch(digit -> "0123456789abcdef".indexOf(digit) >= 0)) {
            throw new NoteException("a key's number is eight hexadecimal digits");
        }
        return HexFormat.fromHexDigits(hex);
    }
}
