package org.huiji.proof.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How notes are signed. What identifies an algorithm stands before each of its keys as text. */
public enum NoteAlgorithm {

    /** RFC 8032, as every tool of transparency logs knows it. */
    ED25519("Ed25519", "\u0001", 32),

    /**
     * GB/T 32918 with SM3, the standard's curve and its default user id. C2SP has no number for it: 0xff announces the longer
     * identifier. A public key is the uncompressed point, a signature the two numbers in 32 bytes each.
     */
    SM2("SM2", "\u00ffhuiji/sm2-with-sm3", 65);

    private final String algorithm;
    private final String identifier;
    private final int publicLength;

    NoteAlgorithm(String algorithm, String identifier, int publicLength) {
        this.algorithm = algorithm;
        this.identifier = identifier;
        this.publicLength = publicLength;
    }

    /** The name by which settings call it. */
    public String algorithm() {
        return algorithm;
    }

    /** The one of that name. */
    public static Optional<NoteAlgorithm> named(String algorithm) {
        return Arrays.stream(values()).filter(known -> known.algorithm.equals(algorithm)).findFirst();
    }

    SignatureScheme scheme() {
        return switch (this) {
            case ED25519 -> Schemes.ED25519;
            case SM2 -> Schemes.SM2;
        };
    }

    int publicLength() {
        return publicLength;
    }

    /** A key with what tells of which algorithm it is. */
    byte[] identified(byte[] key) {
        byte[] both = Arrays.copyOf(identifier(), identifier.length() + key.length);
        System.arraycopy(key, 0, both, identifier.length(), key.length);
        return both;
    }

    /** The key without it. */
    byte[] key(byte[] identified, int length) {
        if (identified.length != identifier.length() + length) {
            throw new NoteException("a key of another length than " + algorithm + " has");
        }
        return Arrays.copyOfRange(identified, identifier.length(), identified.length);
    }

    static NoteAlgorithm of(byte[] identified) {
        return Arrays.stream(values()).filter(known -> known.begins(identified)).findFirst()
                .orElseThrow(() -> new NoteException("a key of an unknown algorithm"));
    }

    private boolean begins(byte[] identified) {
        return identified.length >= identifier.length()
                && Arrays.equals(identifier(), Arrays.copyOf(identified, identifier.length()));
    }

    private byte[] identifier() {
        return identifier.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An enum's own fields hold nothing that could change. */
    private static final class Schemes {
        static final SignatureScheme ED25519 = new Ed25519Scheme();
        static final SignatureScheme SM2 = new Sm2Scheme();
    }
}
