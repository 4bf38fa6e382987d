package org.huiji.proof.verification;

import org.huiji.proof.entry.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the log kept and what stands in the store now, at one kind and position. One of the two may be missing, never both.
 * In the order of leaves; an entry without a leaf stands where its position among its kind puts it.
 */
public record Pair(@Nullable Leaf leaf, @Nullable LogEntry entry) {

    public Pair {
        if (leaf == null && entry == null) {
            throw new IllegalArgumentException("a pair of nothing");
        }
    }
}
