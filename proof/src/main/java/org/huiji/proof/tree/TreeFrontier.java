package org.huiji.proof.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of the complete subtrees of which it consists, largest first, one for each
 * bit that is set in the number of leaves. That is all that is needed to add leaves and to tell the root. For one thread.
 */
public final class TreeFrontier {

    private final TreeHash hash;
    private final List<byte[]> edge;
    private long size;

    /** A tree without leaves. */
    public TreeFrontier(TreeHash hash) {
        this(hash, 0, List.of());
    }

    private TreeFrontier(TreeHash hash, long size, List<byte[]> edge) {
        this.hash = hash;
        this.size = size;
        this.edge = new ArrayList<>(edge);
    }

    /** The tree of that many leaves whose {@link #edge} was kept. */
    public static TreeFrontier restore(TreeHash hash, long size, List<byte[]> edge) {
        if (size < 0 || edge.size() != Long.bitCount(size)
                || edge.stream().anyMatch(kept -> kept.length != TreeHash.LENGTH)) {
            throw new IllegalArgumentException("no right edge of a tree of " + size + " leaves");
        }
        return new TreeFrontier(hash, size, Hashes.copy(edge));
    }

    /** Told of every subtree that an added leaf makes complete, the leaf itself (level 0) first. */
    @FunctionalInterface
    public interface Completed {
        /** The hash of the leaves from {@code index << level} up to and without {@code (index + 1) << level}. */
        void subtree(int level, long index, byte[] hash);
    }

    /** Adds a leaf at the right. */
    public void append(byte[] leafHash) {
        append(leafHash, (_, _, _) -> {});
    }

    /** Adds a leaf at the right and tells what it completes: what has to be kept to make proofs later. */
    public void append(byte[] leafHash, Completed completed) {
        if (leafHash.length != TreeHash.LENGTH) {
            throw new IllegalArgumentException("a leaf's hash has " + TreeHash.LENGTH + " bytes");
        }
        byte[] joined = leafHash.clone();
        completed.subtree(0, size, joined.clone());
        int level = 0;
        for (long left = size; (left & 1) == 1; left >>= 1) {
            joined = hash.node(edge.removeLast(), joined);
            level++;
            completed.subtree(level, size >> level, joined.clone());
        }
        edge.add(joined);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The function by which it hashes. */
    public TreeHash hash() {
        return hash;
    }

    /** The root over all leaves. */
    public byte[] root() {
        if (edge.isEmpty()) {
            return hash.empty();
        }
        byte[] root = edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = hash.node(edge.get(i), root);
        }
        return root.clone();
    }

    /** What has to be kept, with the size, to go on later: at most 63 hashes, a copy that stays as it is. */
    public List<byte[]> edge() {
        return Hashes.copy(edge);
    }
}
