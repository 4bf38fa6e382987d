package org.huiji.application.port;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The erasures outside of the database: what a backup that is put back does not know of. Lines are only ever added. */
public interface ErasureRegister {

    /**
     * One confirmed erasure. Nothing in it is personal but of the officers.
     *
     * @param subject the account whose person is erased
     * @param basis the code of the legal basis
     */
    record Entry(UUID requestId, UUID subject, String basis, String askedBy, String askedByName, String confirmedBy,
            String confirmedByName, Instant confirmedAt) {}

    /** Adds an entry, and is done once it is on disk; one that stands there already stays as it is. */
    void add(Entry entry);

    /** Everything that was ever added, in that order. */
    List<Entry> all();
}
