package org.huiji.config.proof;

import java.util.Optional;
import java.util.UUID;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.tree.MerkleProofs;

/** Proves of single events that the log holds them. */
final class EventProofs {

    private final LogTables tables;
    private final StoredEntries entries;
    private final StoredHashes hashes;
    private final MerkleProofs proofs;

    EventProofs(LogTables tables, StoredEntries entries, StoredHashes hashes, MerkleProofs proofs) {
        this.tables = tables;
        this.entries = entries;
        this.hashes = hashes;
        this.proofs = proofs;
    }

    /** The event's leaf, once a head covers it. */
    Optional<LeafRow> coveredLeaf(UUID applicationId, long sequence) {
        long covered = tables.lastHead().map(Head::size).orElse(0L);
        return entries.positionOf(applicationId.toString(), sequence)
                .flatMap(position -> tables.leafOf(LogEntry.Kind.EVENT, position))
                .filter(row -> row.leaf().index() < covered);
    }

    Optional<String> of(UUID applicationId, long sequence) {
        return Optional.empty();
    }
}
