package org.huiji.proof.note;

import java.security.SecureRandom;

/** What an algorithm does with bytes. Private keys of both are 32 bytes. */
interface SignatureScheme {

    int PRIVATE_LENGTH = 32;

    /** Throws a {@link NoteException} if the bytes are no public key. */
    void checkPublic(byte[] publicKey);

    /** Throws a {@link NoteException} if the bytes are no private key. */
    byte[] publicKey(byte[] privateKey);

    byte[] generate(SecureRandom chance);

    byte[] sign(byte[] privateKey, byte[] message, SecureRandom chance);

    /** False for whatever is no signature at all, too. */
    boolean verify(byte[] publicKey, byte[] message, byte[] signature);
}
