package org.huiji.web.demo.sample;

import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.huiji.projections.ReadModelProgress;
import org.huiji.projections.ReadModels;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sample applications, filled in once for all tests that look at them. */
@Component
@Profile("demo")
public class FilledSamples {

    private static final int ALL = 1000;
    private static final long PAUSE_NANOS = 20_000_000L;

    private final SampleApplications samples;
    private final ReadModelProgress progress;
    private final JdbcClient jdbc;
    private boolean filled;

    FilledSamples(SampleApplications samples, ReadModelProgress progress, JdbcClient jdbc) {
        this.samples = samples;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /** Returns when every read model shows them and whatever else was stored. */
    public synchronized void fillIn() {
        if (!filled) {
            samples.fillIn(ALL);
            filled = true;
        }
        jdbc.sql("""
                SELECT aggregate_identifier, max(sequence_number) FROM event_store.domain_event_entry GROUP BY 1
                """).query((row, number) -> {
            UUID id = UUID.fromString(row.getString(1));
            await(id, row.getLong(2));
            return id;
        }).list();
    }

    private void await(UUID id, long sequence) {
        for (String readModel : ReadModels.ALL) {
            while (!progress.hasReached(readModel, id, sequence)) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
