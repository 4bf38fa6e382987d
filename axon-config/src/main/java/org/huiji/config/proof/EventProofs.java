package org.huiji.config.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ReceiptNumber;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.file.HistoryEnd;
import org.huiji.proof.file.HistoryFile;
import org.huiji.proof.file.LogIdentity;
import org.huiji.proof.file.ProvedEntry;
import org.huiji.proof.file.ReceiptProof;
import org.huiji.proof.note.NoteSigner;
import org.huiji.proof.tree.MerkleProofs;
import org.huiji.proof.verification.Leaf;

/** Proves of single events and of whole histories that the log holds them, against the last head. */
final class EventProofs {

    private final LogTables tables;
    private final StoredEntries entries;
    private final StoredHashes hashes;
    private final MerkleProofs proofs;
    private final LogIdentity log;
    private final NoteSigner signer;

    EventProofs(LogTables tables, StoredEntries entries, StoredHashes hashes, MerkleProofs proofs, LogIdentity log,
            NoteSigner signer) {
        this.tables = tables;
        this.entries = entries;
        this.hashes = hashes;
        this.proofs = proofs;
        this.log = log;
        this.signer = signer;
    }

    boolean isCovered(UUID applicationId, long sequence) {
        Optional<Head> head = tables.lastHead();
        return head.isPresent() && entries.event(applicationId.toString(), sequence)
                .flatMap(event -> coveredAt(event, head.get())).isPresent();
    }

    Optional<byte[]> receipt(UUID applicationId, long sequence) {
        Optional<Head> head = tables.lastHead();
        return head.flatMap(signed -> entries.event(applicationId.toString(), sequence)
                .flatMap(event -> proved(event, signed))
                .map(proved -> new ReceiptProof(log, ReceiptNumber.of(applicationId), proved, signed.note()).print()));
    }

    Optional<byte[]> history(UUID applicationId) {
        return tables.lastHead().map(head -> history(applicationId.toString(), head)).filter(file -> file.length > 0);
    }

    private byte[] history(String applicationId, Head head) {
        List<Leaf> leaves = tables.leavesOf(applicationId).stream().map(LeafRow::leaf)
                .filter(leaf -> leaf.index() < head.size()).toList();
        if (leaves.isEmpty()) {
            return new byte[0];
        }
        List<ProvedEntry> proved = new ArrayList<>();
        leaves.forEach(leaf -> entries.at(leaf.kind(), leaf.position())
                .ifPresent(entry -> proved.add(provedAt(leaf.index(), entry, head))));
        entries.events(applicationId).forEach(event -> addUnlessLogged(event, head, proved));
        proved.sort(Comparator.comparingLong(entry -> entry.proof().leafIndex()));
        // as many as the log knows, whatever is left of them
        long events = leaves.stream().filter(leaf -> leaf.kind() == LogEntry.Kind.EVENT).count();
        String end = new HistoryEnd(log.origin(), applicationId, head.size(), events, leaves.size() - events)
                .signedBy(signer);
        return new HistoryFile(log, applicationId, List.of(head.note()), List.of(), proved, end).print();
    }

    /** An event that was put in later has no leaf: it is handed out at a place that is not its own, for all to see. */
    private void addUnlessLogged(LogEntry event, Head head, List<ProvedEntry> proved) {
        if (tables.leafOf(event.kind(), event.position()).isEmpty()) {
            tables.leafAfter(event.kind(), event.position()).map(row -> row.leaf().index())
                    .filter(index -> index < head.size())
                    .ifPresent(index -> proved.add(provedAt(index, event, head)));
        }
    }

    /** Empty where the head does not cover it. */
    private Optional<ProvedEntry> proved(LogEntry entry, Head head) {
        return coveredAt(entry, head).map(index -> provedAt(index, entry, head));
    }

    private ProvedEntry provedAt(long index, LogEntry entry, Head head) {
        return new ProvedEntry(entry, proofs.inclusion(index, head.size(), hashes));
    }

    private Optional<Long> coveredAt(LogEntry entry, Head head) {
        return tables.leafOf(entry.kind(), entry.position()).map(row -> row.leaf().index())
                .filter(index -> index < head.size());
    }
}
