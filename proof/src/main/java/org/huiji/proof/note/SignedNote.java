package org.huiji.proof.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A text with signatures under it, as c2sp.org/signed-note has it. */
public final class SignedNote {

    /** What the signatures say of a note to one who knows some keys. */
    public enum Verdict {
        /** A known key signed this text. */
        SIGNED,
        /** No known key did, or claims to have done. */
        BY_NO_KNOWN_KEY,
        /** A line names a known key, which did not sign this text: the note is to be thrown away. */
        WRONG
    }

    private static final String GAP = "\n\n";
    private static final int LONGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;

    private final String text;
    private final List<NoteSignature> signatures;

    /** A note of a text, with the line feed at its end, and what is said to be signatures of it. */
    public SignedNote(String text, List<NoteSignature> signatures) {
        checkText(text);
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /** The text signed by some. */
    public static SignedNote sign(String text, List<NoteSigner> signers) {
        checkText(text);
        return new SignedNote(text, signers.stream().map(signer -> signer.sign(text)).toList());
    }

    /** Reads a note, which stands nowhere else than in the form in which {@link #print} writes it. */
    public static SignedNote parse(String note) {
        if (note.length() > LONGEST) {
            throw new NoteException("a note of more than a million characters");
        }
        int gap = note.lastIndexOf(GAP);
        if (gap < 0 || !note.endsWith("\n")) {
            throw new NoteException("no empty line before signatures, or no end of the last line");
        }
        String lines = note.substring(gap + GAP.length());
        if (lines.isEmpty()) {
            throw new NoteException("a note without signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new NoteException("more than " + MOST_SIGNATURES + " signatures");
            }
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    /** What is signed. */
    public String text() {
        return text;
    }

    /** The lines under it. */
    public List<NoteSignature> signatures() {
        return signatures;
    }

    /** The note as it is kept and handed on. */
    public String print() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    /** Whether one of these keys signed the text; lines of other keys count for nothing. */
    public Verdict verify(Collection<NoteVerifier> known) {
        Verdict verdict = Verdict.BY_NO_KNOWN_KEY;
        for (NoteSignature signature : signatures) {
            for (NoteVerifier key : known) {
                if (key.isNamedBy(signature)) {
                    if (!key.verify(text, signature.signature())) {
                        return Verdict.WRONG;
                    }
                    verdict = Verdict.SIGNED;
                }
            }
        }
        return verdict;
    }

    private static void checkText(String text) {
        if (!text.endsWith("\n")) {
            throw new NoteException("a note's text ends with its line");
        }
        if (text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new NoteException("control characters in a note");
        }
        if (text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE)) {
            throw new NoteException("half a character in a note");
        }
    }
}
