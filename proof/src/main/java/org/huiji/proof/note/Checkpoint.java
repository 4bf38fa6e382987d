package org.huiji.proof.note;

import java.util.Arrays;
import java.util.List;
import org.huiji.proof.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * The head of a log's tree, as c2sp.org/tlog-checkpoint has it.
 *
 * @param origin which log it is of
 * @param extensions further lines, of no meaning to us
 */
@SuppressWarnings("ArrayRecordComponent")
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {

    private static final int ORIGIN = 0;
    private static final int SIZE = 1;
    private static final int ROOT = 2;
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0 || root.length != TreeHash.LENGTH
                || extensions.stream().anyMatch(line -> line.isEmpty() || line.indexOf('\n') >= 0)) {
            throw new NoteException("no checkpoint: origin, size, root, and no line is empty");
        }
        root = root.clone();
        extensions = List.copyOf(extensions);
    }

    /** A head without further lines. */
    public Checkpoint(String origin, long size, byte[] root) {
        this(origin, size, root, List.of());
    }

    /** Reads a note's text. */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new NoteException("a checkpoint's last line has no end");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < LINES) {
            throw new NoteException("a checkpoint has three lines at least");
        }
        return new Checkpoint(lines.get(ORIGIN), size(lines.get(SIZE)), StrictBase64.decode(lines.get(ROOT)),
                lines.subList(LINES, lines.size()));
    }

    private static long size(String line) {
        try {
            long size = Long.parseLong(line);
            if (Long.toString(size).equals(line)) {
                return size;
            }
        } catch (NumberFormatException refused) {
            throw new NoteException("a checkpoint's size is no number of leaves");
        }
        throw new NoteException("a checkpoint's size is not written as a number is");
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin).append('\n').append(size).append('\n')
                .append(StrictBase64.encode(root)).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The head signed. */
    public SignedNote signedBy(NoteSigner... signers) {
        return SignedNote.sign(text(), List.of(signers));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checkpoint(String from, long leaves, byte[] hash, List<String> more)
                && from.equals(origin) && leaves == size && Arrays.equals(hash, root) && more.equals(extensions);
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
