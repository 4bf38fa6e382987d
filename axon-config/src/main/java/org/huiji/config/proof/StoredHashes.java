package org.huiji.config.proof;

import java.util.ArrayList;
import java.util.List;
import org.huiji.proof.tree.LeafHashes;
import org.huiji.proof.tree.TreeHash;

/**
 * Hashes of complete subtrees from the log's tables. Leaves and the nodes of every eighth level are kept; what lies between
 * is computed, from 128 kept hashes at most.
 */
final class StoredHashes implements LeafHashes {

    /** Nodes of these levels and their multiples are kept. */
    static final int KEPT_EVERY = 8;

    /** So many leaves are below a kept node of the lowest level. */
    static final int LEAVES_A_TILE = 1 << KEPT_EVERY;

    private final LogTables tables;
    private final TreeHash hash;

    StoredHashes(LogTables tables, TreeHash hash) {
        this.tables = tables;
        this.hash = hash;
    }

    @Override
    public byte[] subtree(int level, long index) {
        int kept = level - level % KEPT_EVERY;
        long count = 1L << (level - kept);
        List<byte[]> hashes = tables.hashes(kept, index * count, count);
        if (hashes.size() != count) {
            throw new IllegalStateException("the log lacks hashes of level " + kept + " below " + level + "/" + index);
        }
        while (hashes.size() > 1) {
            hashes = parents(hashes);
        }
        return hashes.getFirst();
    }

    private List<byte[]> parents(List<byte[]> children) {
        List<byte[]> parents = new ArrayList<>(children.size() / 2);
        for (int i = 0; i < children.size(); i += 2) {
            parents.add(hash.node(children.get(i), children.get(i + 1)));
        }
        return parents;
    }

    /** The roots of the complete subtrees of a tree of so many leaves, largest first. */
    List<byte[]> edge(long size) {
        List<byte[]> edge = new ArrayList<>();
        long from = 0;
        for (long left = size; left > 0; left -= Long.highestOneBit(left)) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(left));
            edge.add(subtree(level, from >> level));
            from += 1L << level;
        }
        return edge;
    }
}
