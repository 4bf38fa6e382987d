package org.huiji.proof.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of RFC 6962 (2.1.1 and 2.1.2) from kept hashes of complete subtrees: a few dozen of them a proof. */
public final class MerkleProofs {

    private final TreeHash hash;

    /** Proofs over trees of that function. */
    public MerkleProofs(TreeHash hash) {
        this.hash = hash;
    }

    /** That a leaf is in the tree of the first {@code treeSize} leaves. */
    public InclusionProof inclusion(long leafIndex, long treeSize, LeafHashes source) {
        if (leafIndex < 0 || leafIndex >= treeSize) {
            throw new IllegalArgumentException("a tree of " + treeSize + " leaves has no leaf " + leafIndex);
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = treeSize;
        while (to - from > 1) {
            long middle = from + leftPart(to - from);
            if (leafIndex < middle) {
                path.add(range(middle, to, source));
                to = middle;
            } else {
                path.add(range(from, middle, source));
                from = middle;
            }
        }
        return new InclusionProof(leafIndex, treeSize, path.reversed());
    }

    /** That the tree of the first {@code oldSize} leaves is the beginning of that of the first {@code newSize}. */
    public ConsistencyProof consistency(long oldSize, long newSize, LeafHashes source) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException(oldSize + " leaves are not the beginning of " + newSize);
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = newSize;
        while (oldSize > 0 && oldSize < to) {
            long middle = from + leftPart(to - from);
            if (oldSize <= middle) {
                path.add(range(middle, to, source));
                to = middle;
            } else {
                path.add(range(from, middle, source));
                from = middle;
            }
        }
        if (oldSize > 0 && oldSize < newSize && from > 0) {
            path.add(range(from, to, source));
        }
        return new ConsistencyProof(oldSize, newSize, path.reversed());
    }

    /** The root of the tree of the first {@code size} leaves. */
    public byte[] root(long size, LeafHashes source) {
        return size == 0 ? hash.empty() : range(0, size, source);
    }

    private byte[] range(long from, long to, LeafHashes source) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return source.subtree(level, from >> level);
        }
        long middle = from + leftPart(count);
        return hash.node(range(from, middle, source), range(middle, to, source));
    }

    /** The largest power of two below a number. */
    private static long leftPart(long count) {
        return Long.highestOneBit(count - 1);
    }
}
