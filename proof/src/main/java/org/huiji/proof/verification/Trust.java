package org.huiji.proof.verification;

import java.util.List;
import java.util.Optional;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.note.NoteException;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.note.SignedNote;

/**
 * Which heads are the log's: signed by one of its keys, and of its origin.
 *
 * @param keys all that it ever signed with
 */
public record Trust(String origin, List<NoteVerifier> keys) {

    public Trust {
        keys = List.copyOf(keys);
    }

    /** A head, or why it is none. */
    public sealed interface Judged {

        /** How many leaves it says to cover. */
        long size();

        /** The log's own. */
        record Head(Checkpoint checkpoint) implements Judged {
            @Override
            public long size() {
                return checkpoint.size();
            }
        }

        /** Not; of size 0 where it cannot be read. */
        record Refused(Misfit.Kind why, long size) implements Judged {}
    }

    /** Reads a signed note and holds it against the keys. */
    public Judged judge(String signedNote) {
        try {
            SignedNote note = SignedNote.parse(signedNote);
            Checkpoint head = Checkpoint.parse(note.text());
            boolean own = note.verify(keys) == SignedNote.Verdict.SIGNED && head.origin().equals(origin);
            return own ? new Judged.Head(head) : new Judged.Refused(Misfit.Kind.SIGNATURE_WRONG, head.size());
        } catch (NoteException refused) {
            return new Judged.Refused(Misfit.Kind.HEAD_UNREADABLE, 0);
        }
    }

    /** The head of a signed note, if it is the log's own. */
    public Optional<Checkpoint> head(String signedNote) {
        return judge(signedNote) instanceof Judged.Head(Checkpoint head) ? Optional.of(head) : Optional.empty();
    }
}
