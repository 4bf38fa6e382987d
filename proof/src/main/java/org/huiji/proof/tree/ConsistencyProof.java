package org.huiji.proof.tree;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows that a tree is the beginning of a larger one, so that nothing in it was changed or taken away since.
 *
 * @param path hashes of subtrees from which both roots can be computed
 */
public record ConsistencyProof(long oldSize, long newSize, List<byte[]> path) {

    public ConsistencyProof {
        path = Hashes.copy(path);
    }

    /** Whether the tree of the old root is the beginning of that of the new one, as RFC 9162 (2.1.4.2) computes it. */
    public boolean verify(TreeHash hash, byte[] oldRoot, byte[] newRoot) {
        if (oldSize < 0 || oldSize > newSize || newSize > InclusionProof.LARGEST || !Hashes.haveTheLength(path)) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && MessageDigest.isEqual(oldRoot, newRoot);
        }
        if (oldSize == 0) {
            return path.isEmpty() && MessageDigest.isEqual(oldRoot, hash.empty());
        }
        return verifyWay(hash, oldRoot, newRoot);
    }

    private boolean verifyWay(TreeHash hash, byte[] oldRoot, byte[] newRoot) {
        Iterator<byte[]> way = path.iterator();
        boolean oldIsComplete = Long.bitCount(oldSize) == 1;
        if (!oldIsComplete && !way.hasNext()) {
            return false;
        }
        int below = Long.numberOfTrailingZeros(oldSize);
        Climb climb = new Climb((oldSize - 1) >> below, (newSize - 1) >> below);
        byte[] oldReached = oldIsComplete ? oldRoot : way.next();
        byte[] newReached = oldReached;
        while (way.hasNext()) {
            byte[] beside = way.next();
            if (climb.isAtTheRoot()) {
                return false;
            }
            if (climb.stepsFromTheRight()) {
                oldReached = hash.node(beside, oldReached);
                newReached = hash.node(beside, newReached);
            } else {
                newReached = hash.node(newReached, beside);
            }
        }
        return climb.isAtTheRoot() && MessageDigest.isEqual(oldReached, oldRoot)
                && MessageDigest.isEqual(newReached, newRoot);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConsistencyProof(long old, long now, List<byte[]> way)
                && old == oldSize && now == newSize && Hashes.same(path, way);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(oldSize) + Long.hashCode(newSize)) + Hashes.code(path);
    }
}
