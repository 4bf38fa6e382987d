package org.huiji.config.proof;

import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.huiji.integrity.Misfit;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.tree.TreeHash;
import org.huiji.proof.verification.Outcome;
import org.huiji.proof.verification.Trust;
import org.huiji.proof.verification.Verification;

/** Computes the whole log anew from what is stored and holds it against every head. */
final class LogCheck {

    private final LogTables tables;
    private final StoredEntries entries;
    private final LastHead lastHead;
    private final TreeHash hash;
    private final Trust trust;

    LogCheck(LogTables tables, StoredEntries entries, LastHead lastHead, TreeHash hash, Trust trust) {
        this.tables = tables;
        this.entries = entries;
        this.lastHead = lastHead;
        this.hash = hash;
        this.trust = trust;
    }

    /**
     * What came of it.
     *
     * @param root of the tree that the last head covers
     * @param unlogged entries that have no leaf yet
     */
    record Result(long entries, long heads, String root, long unlogged, Optional<Misfit> misfit) {}

    Result run(LongConsumer progress) {
        // first the heads and then the leaves, so that there are no heads of leaves that came meanwhile
        StoredHeads heads = new StoredHeads(tables, lastHead, trust);
        StoredPairs pairs = new StoredPairs(tables, entries, tables.size());
        Verification verification = new Verification(hash, trust,
                (kind, id) -> tables.leafOf(kind, id).map(LeafRow::leaf), progress);
        Outcome outcome = verification.run(pairs, heads);
        String root = tables.head(outcome.covered()).map(head -> HexFormat.of().formatHex(head.root())).orElse("");
        return new Result(outcome.entries(), outcome.heads(), root, unlogged(),
                outcome.misfit().map(new Diagnosis(tables, hash)::of));
    }

    private long unlogged() {
        long count = 0;
        for (LogEntry.Kind kind : LogEntry.Kind.values()) {
            count += entries.countAfter(kind, tables.lastPosition(kind));
        }
        return count;
    }
}
