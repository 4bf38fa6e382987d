package org.huiji.proof.note;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A private key in memory. As text {@code PRIVATE+KEY+name+number+base64}, as other tools of transparency logs write it. */
public final class PrivateNoteKey implements NoteSigner {

    private static final String START = "PRIVATE+KEY+";

    private final NoteVerifier verifier;
    private final byte[] privateKey;
    private final SecureRandom chance;

    private PrivateNoteKey(String name, NoteAlgorithm algorithm, byte[] privateKey, SecureRandom chance) {
        this.verifier = new NoteVerifier(name, algorithm, algorithm.scheme().publicKey(privateKey));
        this.privateKey = privateKey.clone();
        this.chance = chance;
    }

    /** A new key. */
    public static PrivateNoteKey generate(String name, NoteAlgorithm algorithm, SecureRandom chance) {
        return new PrivateNoteKey(name, algorithm, algorithm.scheme().generate(chance), chance);
    }

    /** Reads a key as {@link #secretText} writes it. SM2 takes chance for each signature. */
    public static PrivateNoteKey parse(String text, SecureRandom chance) {
        if (!text.startsWith(START)) {
            throw new NoteException("a private key begins with " + START);
        }
        String[] parts = text.substring(START.length()).split("\\+", 3);
        if (parts.length != 3) {
            throw new NoteException("a private key is " + START + "name+number+base64");
        }
        byte[] identified = StrictBase64.decode(parts[2]);
        NoteAlgorithm algorithm = NoteAlgorithm.of(identified);
        PrivateNoteKey key = new PrivateNoteKey(parts[0], algorithm,
                algorithm.key(identified, SignatureScheme.PRIVATE_LENGTH), chance);
        if (key.verifier.keyId() != KeyId.parseHex(parts[1])) {
            throw new NoteException("the number is not that of this name and key");
        }
        return key;
    }

    /** The key as text, to be kept where nobody reads it. */
    public String secretText() {
        return START + verifier.name() + "+" + KeyId.hex(verifier.keyId()) + "+"
                + StrictBase64.encode(verifier.algorithm().identified(privateKey));
    }

    @Override
    public NoteVerifier verifier() {
        return verifier;
    }

    @Override
    public NoteSignature sign(String text) {
        byte[] signature = verifier.algorithm().scheme().sign(privateKey, text.getBytes(StandardCharsets.UTF_8),
                chance);
        return new NoteSignature(verifier.name(), verifier.keyId(), signature);
    }

    /** Never the key itself. */
    @Override
    public String toString() {
        return "PrivateNoteKey[" + verifier.text() + "]";
    }
}
