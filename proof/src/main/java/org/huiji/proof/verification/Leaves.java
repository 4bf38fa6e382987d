package org.huiji.proof.verification;

import java.util.Optional;
import org.huiji.proof.entry.LogEntry;

/** Looks up the log's leaves; asked at most once, to tell an entry that was moved from one that was changed. */
@FunctionalInterface
public interface Leaves {

    /** The leaf that the log made of that entry. */
    Optional<Leaf> of(LogEntry.Kind kind, String entryId);
}
