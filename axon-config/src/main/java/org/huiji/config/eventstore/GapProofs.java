package org.huiji.config.eventstore;

import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proves that missing indexes of the event table, or of another whose writers number rows the same way, will never be
 * filled.
 *
 * <p>A transaction takes its id before its index ({@code tx_id} is the table's first column) and indexes are handed out
 * in order. So when an index has been seen, whoever holds a lower one has an id lower than one taken afterwards, the
 * witness; and once every transaction up to the witness has ended, whatever is missing below that index stays missing
 * (decision 23). No stored id is compared, so a restore into another cluster changes nothing; nor does a restart, which
 * begins the proof anew. One proof at a time serves all readers.
 */
final class GapProofs {

    private final JdbcClient jdbc;

    /** Every lower index is filled and visible, or empty for ever. */
    private volatile long settled;

    private @Nullable Proof running;

    GapProofs(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** An index that was seen, and an id taken after that. */
    private record Proof(long index, long witness) {}

    /**
     * The index below which nothing changes any more for whoever reads after this call.
     *
     * @param reader where a reader stands: what is missing before that is to be proven
     */
    long settledBefore(GapAwareTrackingToken reader) {
        return reader.hasGaps() ? settledBefore(reader.getGaps().last(), reader.getIndex()) : settled;
    }

    /**
     * The same for a reader that saw one index and missed a lower one. Not to be called within a transaction, whose own id
     * would keep every proof from ending.
     */
    long settledBefore(long missing, long seen) {
        if (missing >= settled) {
            prove(seen);
        }
        return settled;
    }

    private synchronized void prove(long seen) {
        Proof proof = running == null ? begun(seen) : running;
        boolean proven = proof.witness() < oldestRunning();
        if (proven) {
            settled = Math.max(settled, proof.index());
        }
        running = proven ? null : proof;
    }

    private Proof begun(long seen) {
        return new Proof(seen, number("SELECT pg_current_xact_id()::text::bigint"));
    }

    private long oldestRunning() {
        return number("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
    }

    private long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
