package org.huiji.proof.tree;

/** Where the hashes of a tree are kept. */
@FunctionalInterface
public interface LeafHashes {

    /**
     * The hash of a complete subtree: of the leaves from {@code index << level} up to and without
     * {@code (index + 1) << level}. Level 0 are the leaves.
     */
    byte[] subtree(int level, long index);
}
