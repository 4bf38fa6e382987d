package org.huiji.config.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiji.config.proof.LogTables.Node;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.tree.TreeFrontier;
import org.huiji.proof.tree.TreeHash;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes leaves of what is stored, in the order in which it became certain, a portion in one transaction. Nodes that try it
 * at once exclude each other by a lock of that transaction, and each begins where the tables say that the log ends, so that
 * none can leave a gap or make a leaf twice.
 */
final class LogProcessor {

    /** Of each kind; a fuller one is followed by the next at once. */
    static final int PORTION = 2_000;

    private final LogTables tables;
    private final StoredEntries entries;
    private final StoredHashes hashes;
    private final TreeHash hash;
    private final TransactionOperations transaction;

    /** Of the log as this node left it; another node may have gone on since. */
    private @Nullable TreeFrontier left;

    LogProcessor(LogTables tables, StoredEntries entries, StoredHashes hashes, TreeHash hash,
            TransactionOperations transaction) {
        this.tables = tables;
        this.entries = entries;
        this.hashes = hashes;
        this.hash = hash;
        this.transaction = transaction;
    }

    /** Where the log ends. */
    private record End(long size, Map<LogEntry.Kind, Long> positions) {}

    /**
     * Adds a portion; how many leaves it has. None where nothing is certain yet, or another node adds.
     *
     * @throws LogWentBackException where the log is shorter than this node left it
     */
    int addPortion() {
        End end = end();
        if (left != null && end.size() < left.size()) {
            throw new LogWentBackException("the log had " + left.size() + " leaves and has " + end.size());
        }
        List<LogEntry> portion = new ArrayList<>();
        for (LogEntry.Kind kind : LogEntry.Kind.values()) {
            portion.addAll(entries.settledAfter(kind, end.positions().getOrDefault(kind, 0L), PORTION));
        }
        return portion.isEmpty() ? 0 : addUnlessOvertaken(end, portion);
    }

    /** Forgets how this node left the log, which may have gone back since. */
    void forget() {
        left = null;
    }

    private End end() {
        Map<LogEntry.Kind, Long> positions = new EnumMap<>(LogEntry.Kind.class);
        for (LogEntry.Kind kind : LogEntry.Kind.values()) {
            positions.put(kind, tables.lastPosition(kind));
        }
        return new End(tables.size(), positions);
    }

    private int addUnlessOvertaken(End end, List<LogEntry> portion) {
        TreeFrontier known = left;
        // until it is committed, what is added is nobody's frontier
        left = null;
        TreeFrontier frontier = transaction.execute(status -> tables.lock() && end().equals(end)
                ? add(frontier(known, end.size()), portion)
                : null);
        left = frontier;
        return frontier == null ? 0 : portion.size();
    }

    private TreeFrontier add(TreeFrontier frontier, List<LogEntry> portion) {
        List<LeafRow> leaves = new ArrayList<>(portion.size());
        List<Node> nodes = new ArrayList<>();
        for (LogEntry entry : portion) {
            LeafRow leaf = LeafRow.of(frontier.size(), entry, hash);
            leaves.add(leaf);
            frontier.append(leaf.leaf().hash(), (level, index, node) -> {
                if (level > 0 && level % StoredHashes.KEPT_EVERY == 0) {
                    nodes.add(new Node(level, index, node));
                }
            });
        }
        tables.addLeaves(leaves);
        tables.addNodes(nodes.stream().sorted(Comparator.comparingInt(Node::level)).toList());
        return frontier;
    }

    /** As this node left it, or from the tables where another went on. */
    private TreeFrontier frontier(@Nullable TreeFrontier known, long size) {
        return known != null && known.size() == size
                ? known
                : TreeFrontier.restore(hash, size, hashes.edge(size));
    }
}
