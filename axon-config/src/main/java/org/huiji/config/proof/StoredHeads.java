package org.huiji.config.proof;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.verification.Trust;
import org.jspecify.annotations.Nullable;

/** Signed heads from the smallest to the largest that there was when this began, with the one kept outside the database. */
final class StoredHeads implements Iterator<String> {

    private static final int PAGE = 500;

    private final LogTables tables;
    private final long largest;
    private final Queue<Head> page = new ArrayDeque<>();
    private @Nullable String kept;
    private final long keptSize;
    private long reached = -1;

    StoredHeads(LogTables tables, LastHead lastHead, Trust trust) {
        this.tables = tables;
        Optional<String> note = lastHead.read();
        this.kept = note.orElse(null);
        // one that is no head comes first: it is refused wherever it stands
        this.keptSize = note.flatMap(trust::head).map(Checkpoint::size).orElse(0L);
        this.largest = tables.lastHead().map(Head::size).orElse(0L);
    }

    @Override
    public boolean hasNext() {
        return kept != null || isAnyStored();
    }

    private boolean isAnyStored() {
        if (page.isEmpty() && reached < largest) {
            List<Head> heads = tables.headsAbove(reached, PAGE).stream().filter(head -> head.size() <= largest)
                    .toList();
            page.addAll(heads);
            reached = heads.isEmpty() ? largest : heads.getLast().size();
        }
        return !page.isEmpty();
    }

    @Override
    public String next() {
        boolean stored = isAnyStored();
        String outside = kept;
        if (outside != null && (!stored || keptSize < page.element().size())) {
            kept = null;
            return outside;
        }
        if (!stored) {
            throw new NoSuchElementException();
        }
        return page.remove().note();
    }
}
