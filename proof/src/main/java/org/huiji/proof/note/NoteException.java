package org.huiji.proof.note;

/** A text is no signed note, checkpoint or key. The message says why, and repeats nothing of the text. */
public final class NoteException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NoteException(String message) {
        super(message);
    }
}
