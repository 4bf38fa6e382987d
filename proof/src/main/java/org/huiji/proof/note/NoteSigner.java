package org.huiji.proof.note;

/** What signs notes: a key in a file, or a device that keeps one. */
public interface NoteSigner {

    /** The public key that recognises its signatures. */
    NoteVerifier verifier();

    /** The line for a text. */
    NoteSignature sign(String text);
}
