package org.huiji.config.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.verification.Leaf;
import org.huiji.proof.verification.Pair;

/**
 * Leaves with what stands in the store at their positions, page by page: no transaction lasts longer than one, and nothing
 * of what has been read before is kept.
 */
final class StoredPairs implements Iterator<Pair> {

    private static final int PAGE = 2_000;

    private final LogTables tables;
    private final StoredEntries entries;
    private final long size;
    private final Queue<Pair> pairs = new ArrayDeque<>();
    private final Map<LogEntry.Kind, Long> reached = new EnumMap<>(LogEntry.Kind.class);
    private long next;

    /** @param size leaves from there on are left out */
    StoredPairs(LogTables tables, StoredEntries entries, long size) {
        this.tables = tables;
        this.entries = entries;
        this.size = size;
    }

    @Override
    public boolean hasNext() {
        if (pairs.isEmpty() && next < size) {
            load();
        }
        return !pairs.isEmpty();
    }

    @Override
    public Pair next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return pairs.remove();
    }

    private void load() {
        List<Leaf> leaves = tables.leaves(next, PAGE).stream().map(LeafRow::leaf).filter(leaf -> leaf.index() < size)
                .toList();
        if (leaves.isEmpty()) {
            next = size;
            return;
        }
        Map<LogEntry.Kind, Deque<LogEntry>> stored = new EnumMap<>(LogEntry.Kind.class);
        for (LogEntry.Kind kind : LogEntry.Kind.values()) {
            stored.put(kind, storedAt(kind, leaves));
        }
        leaves.forEach(leaf -> pair(leaf, stored.getOrDefault(leaf.kind(), new ArrayDeque<>())));
        next = leaves.getLast().index() + 1;
    }

    /** One more than there are leaves, so that one too many is seen. */
    private Deque<LogEntry> storedAt(LogEntry.Kind kind, List<Leaf> leaves) {
        List<Leaf> ofKind = leaves.stream().filter(leaf -> leaf.kind() == kind).toList();
        long from = reached.getOrDefault(kind, Long.MIN_VALUE);
        long to = ofKind.stream().mapToLong(Leaf::position).max().orElse(from);
        reached.put(kind, Math.max(from, to));
        return ofKind.isEmpty()
                ? new ArrayDeque<>()
                : new ArrayDeque<>(entries.between(kind, from, to, ofKind.size() + 1));
    }

    private void pair(Leaf leaf, Deque<LogEntry> stored) {
        while (!stored.isEmpty() && stored.getFirst().position() < leaf.position()) {
            pairs.add(new Pair(null, stored.removeFirst()));
        }
        boolean fits = !stored.isEmpty() && stored.getFirst().position() == leaf.position();
        pairs.add(new Pair(leaf, fits ? stored.removeFirst() : null));
    }
}
