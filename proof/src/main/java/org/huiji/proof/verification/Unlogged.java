package org.huiji.proof.verification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.huiji.proof.entry.LogEntry;
import org.jspecify.annotations.Nullable;

/** Entries without a leaf: at the end the log has not come to them yet, before another of their kind they were put in. */
final class Unlogged {

    private final Map<LogEntry.Kind, LogEntry> first = new EnumMap<>(LogEntry.Kind.class);
    private long count;

    void add(@Nullable LogEntry entry) {
        if (entry != null) {
            first.putIfAbsent(entry.kind(), entry);
            count++;
        }
    }

    /** The first that stands before a leaf of its kind. */
    Optional<LogEntry> before(Leaf leaf) {
        return Optional.ofNullable(first.get(leaf.kind())).filter(entry -> entry.position() < leaf.position());
    }

    long count() {
        return count;
    }
}
