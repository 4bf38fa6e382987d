package org.huiji.proof.verification;

import java.util.Arrays;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * A leaf as the log kept it when the entry came in: which entry that was, and the hash over it then.
 *
 * @param position the entry's place among its kind
 * @param entryId what identified it among its kind
 */
@SuppressWarnings("ArrayRecordComponent")
public record Leaf(long index, LogEntry.Kind kind, long position, String entryId, byte[] hash) {

    public Leaf {
        hash = hash.clone();
    }

    /** The leaf of an entry that comes in at this index. */
    public static Leaf of(long index, LogEntry entry, TreeHash hash) {
        return new Leaf(index, entry.kind(), entry.position(), entry.id(), hash.leaf(entry.canonical()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Leaf(long place, LogEntry.Kind same, long at, String id, byte[] bytes) && place == index
                && same == kind && at == position && id.equals(entryId) && Arrays.equals(bytes, hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(index);
    }
}
