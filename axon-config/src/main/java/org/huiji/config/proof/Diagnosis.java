package org.huiji.config.proof;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.huiji.integrity.Misfit;
import org.huiji.integrity.Misfit.Kind;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * Says what was done to what does not fit. That it does not is certain by hashes and signatures; what was done is told from
 * the leaf's other columns, which whoever can change entries may have changed as well.
 */
final class Diagnosis {

    private final LogTables tables;
    private final TreeHash hash;

    Diagnosis(LogTables tables, TreeHash hash) {
        this.tables = tables;
        this.hash = hash;
    }

    Misfit of(org.huiji.proof.verification.Misfit found) {
        return switch (found.kind()) {
            case ALTERED -> atLeaf(found, Diagnosis.this::altered);
            case MISSING -> atLeaf(found, (row, entry) -> isStoredElsewhere(row) ? Kind.REORDERED : Kind.REMOVED);
            case REORDERED -> atLeaf(found, (row, entry) -> Kind.REORDERED);
            case INSERTED -> inserted(found);
            case LEAF_MISSING -> new Misfit(Kind.LEAF, found.firstLeaf(), "", null, "", "", null, null);
            case HEAD_DIFFERS -> ofHead(Kind.HEAD, found);
            case TRUNCATED -> ofHead(Kind.TRUNCATED, found);
            case HEADS_INCONSISTENT -> ofHead(Kind.HEADS, found);
            case SIGNATURE_WRONG, HEAD_UNREADABLE -> ofHead(Kind.SIGNATURE, found);
        };
    }

    private interface What {
        Kind of(LeafRow row, @Nullable LogEntry entry);
    }

    private Misfit atLeaf(org.huiji.proof.verification.Misfit found, What what) {
        LeafRow row = tables.leaves(found.firstLeaf(), 1).getFirst();
        return new Misfit(what.of(row, found.entry()), found.firstLeaf(), row.leaf().kind().name(),
                row.leaf().position(), row.leaf().entryId(), row.applicationId(), row.sequence(), null);
    }

    private Kind altered(LeafRow row, @Nullable LogEntry entry) {
        LogEntry there = Objects.requireNonNull(entry);
        LeafRow now = LeafRow.of(row.leaf().index(), there, hash);
        if (!row.leaf().entryId().equals(there.id()) || !row.applicationId().equals(now.applicationId())
                || !Objects.equals(row.sequence(), now.sequence())) {
            return Kind.PLACE;
        }
        if (!row.recordedAt().equals(now.recordedAt())) {
            return Kind.TIME;
        }
        if (!Arrays.equals(row.metadataDigest(), now.metadataDigest())) {
            return Kind.METADATA;
        }
        return Arrays.equals(row.contentDigest(), now.contentDigest()) ? Kind.LEAF : Kind.CONTENT;
    }

    private boolean isStoredElsewhere(LeafRow row) {
        return row.leaf().kind() == LogEntry.Kind.EVENT && tables.isEventStored(row.leaf().entryId());
    }

    /** Where its leaf is known or the log lacks one here, it is not the entry that came in later. */
    private Misfit inserted(org.huiji.proof.verification.Misfit found) {
        LogEntry entry = Objects.requireNonNull(found.entry());
        Optional<LeafRow> here = tables.leaves(found.firstLeaf(), 1).stream()
                .filter(row -> row.leaf().index() == found.firstLeaf()).findFirst();
        Kind kind = here.isEmpty()
                ? Kind.LEAF
                : tables.leafOf(entry.kind(), entry.id()).isPresent() ? Kind.REORDERED : Kind.INSERTED;
        return new Misfit(kind, here.isEmpty() ? found.firstLeaf() : null, entry.kind().name(), entry.position(),
                entry.id(), entry.applicationId(), LeafRow.of(0, entry, hash).sequence(), null);
    }

    private static Misfit ofHead(Kind kind, org.huiji.proof.verification.Misfit found) {
        return new Misfit(kind, found.firstLeaf(), "", null, "", "", null, found.beyondLeaf());
    }
}
