package org.huiji.proof.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A public key with its name: what recognises signatures. As text {@code name+number+base64}, the number in hexadecimal. */
public final class NoteVerifier {

    private final String name;
    private final NoteAlgorithm algorithm;
    private final byte[] publicKey;
    private final int keyId;

    NoteVerifier(String name, NoteAlgorithm algorithm, byte[] publicKey) {
        algorithm.scheme().checkPublic(publicKey);
        this.name = KeyName.checked(name);
        this.algorithm = algorithm;
        this.publicKey = publicKey.clone();
        this.keyId = KeyId.of(name, algorithm.identified(publicKey));
    }

    /** Reads a key as {@link #text} writes it. */
    public static NoteVerifier parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new NoteException("a public key is name+number+base64");
        }
        byte[] identified = StrictBase64.decode(parts[2]);
        NoteAlgorithm algorithm = NoteAlgorithm.of(identified);
        NoteVerifier key = new NoteVerifier(parts[0], algorithm, algorithm.key(identified, algorithm.publicLength()));
        if (key.keyId != KeyId.parseHex(parts[1])) {
            throw new NoteException("the number is not that of this name and key");
        }
        return key;
    }

    /** The key as it is made known. */
    public String text() {
        return name + "+" + KeyId.hex(keyId) + "+" + StrictBase64.encode(algorithm.identified(publicKey));
    }

    /** The key's name, which should be the log's origin. */
    public String name() {
        return name;
    }

    /** The number that, with the name, stands for it in signature lines. */
    public int keyId() {
        return keyId;
    }

    /** How it signs. */
    public NoteAlgorithm algorithm() {
        return algorithm;
    }

    /** Whether a signature line claims to be this key's. */
    public boolean isNamedBy(NoteSignature line) {
        return line.keyId() == keyId && line.keyName().equals(name);
    }

    /** Whether the key made this signature over this text. */
    public boolean verify(String text, byte[] signature) {
        return algorithm.scheme().verify(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteVerifier key && key.name.equals(name) && key.algorithm == algorithm
                && Arrays.equals(key.publicKey, publicKey);
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    @Override
    public String toString() {
        return text();
    }
}
