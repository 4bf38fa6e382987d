package org.huiji.proof.file;

import java.util.List;
import java.util.Optional;
import org.huiji.proof.note.NoteSigner;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.note.SignedNote;

/**
 * What the log says when it hands out a history: how much of it there is in a tree of that size. Without it nobody can tell
 * whether the end of a file was cut off. The text can never be read as a checkpoint: its second line is no number.
 */
public record HistoryEnd(String origin, String applicationId, long treeSize, long events, long looks) {

    private static final String TITLE = "huiji.history-end/1";
    private static final int LINES = 5;

    public HistoryEnd {
        if (origin.indexOf('\n') >= 0 || applicationId.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line with an end in it");
        }
    }

    /** The statement as a signed note. */
    public String signedBy(NoteSigner signer) {
        return SignedNote.sign(text(), List.of(signer)).print();
    }

    /** The statement in a note that one of these keys signed; empty where it is none. */
    static Optional<HistoryEnd> read(SignedNote note, List<NoteVerifier> keys) {
        if (note.verify(keys) != SignedNote.Verdict.SIGNED) {
            return Optional.empty();
        }
        String[] lines = note.text().split("\n", -1);
        String[] numbers = lines.length == LINES ? lines[LINES - 2].split(" ", -1) : lines;
        try {
            HistoryEnd end = new HistoryEnd(lines[1], lines[2], Long.parseLong(numbers[0]),
                    Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
            return Optional.of(end).filter(read -> read.text().equals(note.text()));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private String text() {
        return String.join("\n", TITLE, origin, applicationId, treeSize + " " + events + " " + looks, "");
    }
}
