package org.huiji.config.deadline;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The applications that the saga passes over because one of their events failed again and again: Axon has no dead
 * letters for sagas, and one poisoned event must not stop everybody's clock (decision 28).
 */
class ParkedClocks {

    private static final Logger log = LoggerFactory.getLogger(ParkedClocks.class);

    /** An event may fail by mishap, twice too; with the processor's growing pauses this is a few seconds. */
    private static final int FAILURES_UNTIL_PARKED = 3;

    private static final String COUNT = """
            INSERT INTO work.parked_clock AS parked
                   (application_id, event_id, event_name, failures, reason, first_failed_at)
            VALUES (:application, :event, :name, 1, :reason, :now)
            ON CONFLICT (application_id) DO UPDATE
               SET failures = CASE WHEN parked.event_id = excluded.event_id THEN parked.failures + 1 ELSE 1 END,
                   event_id = excluded.event_id, event_name = excluded.event_name, reason = excluded.reason,
                   parked_at = CASE WHEN parked.event_id = excluded.event_id AND parked.failures + 1 >= :limit
                                    THEN :now ELSE parked.parked_at END
            RETURNING parked_at IS NOT NULL
            """;

    private final JdbcClient database;
    private final TransactionOperations ownTransaction;
    private final InstantSource realTime;

    ParkedClocks(JdbcClient database, TransactionOperations ownTransaction, InstantSource realTime) {
        this.database = database;
        this.ownTransaction = ownTransaction;
        this.realTime = realTime;
    }

    boolean isParked(UUID applicationId) {
        return database.sql(
                "SELECT count(*) FROM work.parked_clock WHERE application_id = :application AND parked_at IS NOT NULL")
                .param("application", applicationId).query(Integer.class).single() > 0;
    }

    /** Counts a failed attempt, in a transaction of its own since the event's was rolled back. */
    void failed(UUID applicationId, String eventId, String eventName, Throwable reason) {
        boolean parked = Boolean.TRUE.equals(
                ownTransaction.execute(
                        status -> database.sql(COUNT).param("application", applicationId)
                                .param("event", eventId).param("name", eventName)
                                .param("reason", reason.getClass().getName())
                                .param("now", OffsetDateTime.ofInstant(realTime.instant(), ZoneOffset.UTC))
                                .param("limit", FAILURES_UNTIL_PARKED).query(Boolean.class).single()));
        if (parked) {
            log.error("the clock of application {} is parked: {} failed", applicationId, eventName, reason);
        }
    }

    List<UUID> all() {
        return database.sql("SELECT application_id FROM work.parked_clock WHERE parked_at IS NOT NULL")
                .query((row, number) -> UUID.fromString(row.getString(1))).list();
    }

    /** Lets the saga handle the application's next events again. */
    void release(UUID applicationId) {
        database.sql("DELETE FROM work.parked_clock WHERE application_id = :application")
                .param("application", applicationId).update();
    }
}
