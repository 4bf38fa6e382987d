package org.huiji.projections.testing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.huiji.projections.ReadModelProgress;
import org.huiji.projections.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until all read models have followed whatever is stored. */
public final class LevelReadModels {

    private static final Duration LONGEST_WITHOUT_ONE = Duration.ofMinutes(10);
    private static final long PAUSE_NANOS = 20_000_000L;

    private final ReadModelProgress progress;
    private final JdbcClient jdbc;

    public LevelReadModels(ReadModelProgress progress, JdbcClient jdbc) {
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /** The last event of an application. */
    private record Last(UUID applicationId, long sequence) {}

    /** Answers the index of the last event that was there before. */
    public long await() {
        long last = jdbc.sql("SELECT coalesce(max(global_index), 0) FROM event_store.domain_event_entry")
                .query(Long.class).single();
        List<Last> applications = jdbc.sql("""
                SELECT aggregate_identifier, max(sequence_number) FROM event_store.domain_event_entry GROUP BY 1
                """).query((row, number) -> new Last(UUID.fromString(row.getString(1)), row.getLong(2))).list();
        for (String readModel : ReadModels.ALL) {
            applications.forEach(application -> await(readModel, application));
        }
        return last;
    }

    private void await(String readModel, Last last) {
        long end = System.nanoTime() + LONGEST_WITHOUT_ONE.toNanos();
        while (!progress.hasReached(readModel, last.applicationId(), last.sequence())) {
            if (parked() > 0) {
                throw new AssertionError(readModel + " waits for nothing: " + parked() + " events are parked");
            }
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(readModel + " does not come to the end of " + last.applicationId());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private long parked() {
        return jdbc.sql("SELECT count(*) FROM work.dead_letter_entry").query(Long.class).single();
    }
}
