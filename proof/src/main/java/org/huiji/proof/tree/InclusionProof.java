package org.huiji.proof.tree;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows that a leaf is in a tree.
 *
 * @param path the hashes beside the way from the leaf up to the root
 */
public record InclusionProof(long leafIndex, long treeSize, List<byte[]> path) {

    /** A tree of more than this is none of ours, and the arithmetic below would not hold. */
    static final long LARGEST = 1L << 62;

    public InclusionProof {
        path = Hashes.copy(path);
    }

    /** Whether the leaf of that hash is at this place in the tree of that root. */
    public boolean verify(TreeHash hash, byte[] leafHash, byte[] root) {
        return root(hash, leafHash).filter(computed -> MessageDigest.isEqual(computed, root)).isPresent();
    }

    /** The root to which a leaf of that hash leads, as RFC 9162 (2.1.3.2) computes it; empty where the path has another length. */
    public Optional<byte[]> root(TreeHash hash, byte[] leafHash) {
        if (leafIndex < 0 || leafIndex >= treeSize || treeSize > LARGEST || leafHash.length != TreeHash.LENGTH
                || !Hashes.haveTheLength(path)) {
            return Optional.empty();
        }
        Climb climb = new Climb(leafIndex, treeSize - 1);
        byte[] reached = leafHash.clone();
        for (byte[] beside : path) {
            if (climb.isAtTheRoot()) {
                return Optional.empty();
            }
            reached = climb.stepsFromTheRight() ? hash.node(beside, reached) : hash.node(reached, beside);
        }
        return climb.isAtTheRoot() ? Optional.of(reached) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InclusionProof(long index, long size, List<byte[]> way)
                && index == leafIndex && size == treeSize && Hashes.same(path, way);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(leafIndex) + Long.hashCode(treeSize)) + Hashes.code(path);
    }
}
