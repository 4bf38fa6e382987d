package org.huiji.config.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
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
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
record LeafRow(Leaf leaf, String applicationId, @Nullable Long sequence, Instant recordedAt, byte[] contentDigest,
        byte[] metadataDigest) {

    static LeafRow of(long index, LogEntry entry, TreeHash hash) {
        EntryParts parts = EntryParts.of(entry);
        return new LeafRow(Leaf.of(index, entry, hash), entry.applicationId(), parts.sequence(), parts.recordedAt(),
                hash.leaf(parts.content()), hash.leaf(parts.metadata()));
    }

    /** What can be told apart of an entry that was changed. */
    @SuppressWarnings("ArrayRecordComponent") // digests are made of them, nothing else
    record EntryParts(@Nullable Long sequence, Instant recordedAt, byte[] content, byte[] metadata) {

        static EntryParts of(LogEntry entry) {
            return switch (entry) {
                case LoggedEvent event ->
                    new EntryParts(event.sequence(), event.storedAt(), event.payload(), event.metadata());
                case LoggedLook look -> of(look);
            };
        }

        /** Who looked, and at what. */
        private static EntryParts of(LoggedLook look) {
            byte[] reason = look.sealedReason();
            List<String> what = List.of(look.applicationId(), look.screen(), String.valueOf(look.sequence()),
                    reason == null ? "" : HexFormat.of().formatHex(reason));
            List<String> who = List.of(look.staffId(), look.staffName(), look.staffRole(), look.departmentCode(),
                    look.address());
            return new EntryParts(null, look.occurredAt(), bytes(what), bytes(who));
        }

        private static byte[] bytes(List<String> texts) {
            return texts.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
