package org.huiji.proof.verification;

import org.huiji.proof.entry.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that does not fit.
 *
 * @param firstLeaf where it begins; for a head, what of the log it covers that no earlier head does
 * @param beyondLeaf the leaf after the last that may be meant
 * @param expectedId what identifies the entry that the log knows here; null where it knows none or it cannot be told
 * @param entry what stands in the store instead; null where nothing does
 */
public record Misfit(Kind kind, long firstLeaf, long beyondLeaf, @Nullable String expectedId,
        @Nullable LogEntry entry) {

    /** What can be wrong. */
    public enum Kind {
        /** Something in an entry is not as it was: content, type, time, actor or number. */
        ALTERED,
        /** An entry that the log knows is gone. */
        MISSING,
        /** An entry that the log does not know stands among those that it knows. */
        INSERTED,
        /** Another entry of the log stands in this one's place. */
        REORDERED,
        /** The log's own leaves are not numbered one by one. */
        LEAF_MISSING,
        /** Entries fit their leaves, but not a signed head: leaves between the last head that fits and this one were changed. */
        HEAD_DIFFERS,
        /** A signed head covers more than there is: the end was cut off. */
        TRUNCATED,
        /** Two heads of the log cannot both be true. */
        HEADS_INCONSISTENT,
        /** A head is not signed by the log's key, or is of another log. */
        SIGNATURE_WRONG,
        /** A head is no head at all. */
        HEAD_UNREADABLE
    }

    static Misfit at(Kind kind, long index, @Nullable String expectedId, @Nullable LogEntry entry) {
        return new Misfit(kind, index, index + 1, expectedId, entry);
    }

    static Misfit between(Kind kind, long firstLeaf, long beyondLeaf) {
        return new Misfit(kind, firstLeaf, beyondLeaf, null, null);
    }
}
