package org.huiji.config.proof;

import java.time.Instant;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.entry.LoggedEvent;
import org.huiji.proof.entry.LoggedLook;
import org.huiji.proof.tree.TreeHash;
import org.huiji.proof.verification.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * A leaf as it is stored. What counts is the leaf itself; the rest names an entry that is no longer there, and tells what
 * of it was changed.
 *
 * @param sequence the event's place in the application's history; null for a look
 * @param contentDigest of what was said
 * @param metadataDigest of who said it, and by what
 */
record LeafRow(Leaf leaf, String applicationId, @Nullable Long sequence, Instant recordedAt, byte[] contentDigest,
        byte[] metadataDigest) {

    static LeafRow of(long index, LogEntry entry, TreeHash hash) {
        EntryParts parts = EntryParts.of(entry);
        return new LeafRow(Leaf.of(index, entry, hash), entry.applicationId(), parts.sequence(), parts.recordedAt(),
                hash.leaf(parts.content()), hash.leaf(parts.metadata()));
    }

    /** What can be told apart of an entry that was changed. */
    record EntryParts(@Nullable Long sequence, Instant recordedAt, byte[] content, byte[] metadata) {

        static EntryParts of(LogEntry entry) {
            return switch (entry) {
                case LoggedEvent event ->
                    new EntryParts(event.sequence(), event.storedAt(), event.payload(), event.metadata());
                case LoggedLook look -> of(look);
            };
        }

        /** Who looked, with the rest left out; and the rest, with who looked left out. */
        private static EntryParts of(LoggedLook look) {
            LoggedLook who = new LoggedLook(0, Instant.EPOCH, look.staffId(), look.staffName(), look.staffRole(),
                    look.departmentCode(), "", "", null, look.address(), null);
            LoggedLook what = new LoggedLook(0, Instant.EPOCH, "", "", "", "", look.applicationId(), look.screen(),
                    look.sequence(), "", look.sealedReason());
            return new EntryParts(null, look.occurredAt(), what.canonical(), who.canonical());
        }
    }
}
