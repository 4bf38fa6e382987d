package org.huiji.proof.note;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A signature line of a note.
 *
 * @param keyId four bytes that with the name tell which key is meant
 */
@SuppressWarnings("ArrayRecordComponent")
public record NoteSignature(String keyName, int keyId, byte[] signature) {

    private static final String START = "\u2014 ";
    private static final int ID_LENGTH = 4;

    public NoteSignature {
        KeyName.checked(keyName);
        signature = signature.clone();
    }

    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', START.length());
        if (!line.startsWith(START) || space < 0) {
            throw new NoteException("no signature line");
        }
        byte[] bytes = StrictBase64.decode(line.substring(space + 1));
        if (bytes.length <= ID_LENGTH) {
            throw new NoteException("a signature line without a signature");
        }
        return new NoteSignature(line.substring(START.length(), space), KeyId.read(bytes),
                Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length));
    }

    /** The line without its end. */
    String line() {
        byte[] bytes = new byte[ID_LENGTH + signature.length];
        KeyId.write(keyId, bytes);
        System.arraycopy(signature, 0, bytes, ID_LENGTH, signature.length);
        return START + keyName + " " + StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteSignature(String name, int id, byte[] bytes)
                && name.equals(keyName) && id == keyId && Arrays.equals(bytes, signature);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * keyName.hashCode() + keyId) + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return "NoteSignature[" + keyName + "+" + HexFormat.of().toHexDigits(keyId) + "]";
    }
}
