package org.huiji.config.readmodels;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.huiji.config.readmodels.ParkedEvents.OfApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Handles parked events again, once what they failed by has been put right. */
public final class ParkedEventRetry {

    private static final Logger log = LoggerFactory.getLogger(ParkedEventRetry.class);

    /** So many applications are tried at a time. */
    private static final int MOST = 100;

    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final FollowedTogether together;

    ParkedEventRetry(ObjectProvider<EventProcessingConfiguration> processing, JdbcClient database,
            TransactionOperations transactions, FollowedTogether together) {
        this.processing = processing;
        this.database = database;
        this.transactions = transactions;
        this.together = together;
    }

    /**
     * Tries the applications that the group has parked, the longest parked first. Of each, all its events are handled in their
     * order, or none is and all stay parked. No portion is at work meanwhile: it may know a row as it was before, and handle
     * the next event of the same application by it.
     *
     * @return of how many nothing is parked any more
     */
    public int retry(String group) {
        return processing.getObject().sequencedDeadLetterProcessor(group)
                .map(letters -> (int) parked(group).stream().filter(id -> isHandled(letters, group, id)).count())
                .orElse(0);
    }

    private List<String> parked(String group) {
        return database.sql("""
                SELECT sequence_identifier FROM work.dead_letter_entry WHERE processing_group = :group
                 GROUP BY sequence_identifier ORDER BY min(enqueued_at), sequence_identifier LIMIT :most
                """).param("group", group).param("most", MOST)
                .query((row, number) -> row.getString(1)).list();
    }

    private boolean isHandled(SequencedDeadLetterProcessor<EventMessage<?>> letters, String group, String id) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                together.lock();
                lock(group, id);
                return letters.process(new OfApplication(id));
            }));
        } catch (RuntimeException failed) {
            log.warn("the events of application {} stay parked in {}: {}", id, group, reason(failed));
            return false;
        }
    }

    /** Whoever tries the same application meanwhile waits, and finds nothing left or all as it was. */
    private void lock(String group, String id) {
        database.sql("""
                SELECT dead_letter_identifier FROM work.dead_letter_entry
                 WHERE processing_group = :group AND sequence_identifier = :id ORDER BY sequence_index FOR UPDATE
                """).param("group", group).param("id", id).query(row -> {});
    }

    /** Types and places only: what was thrown may tell personal data. */
    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof UnhandledEventException
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getName();
    }
}
