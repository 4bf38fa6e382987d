package org.huiji.config.deadline;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the event store which event of a review's clock each application had last; names only, no content. */
final class StoredReviews implements OpenReviews {

    /** The names stand as literals because the partial index of V20 is found by them. */
    private static final String LAST_EVENTS = """
            SELECT DISTINCT ON (aggregate_identifier) aggregate_identifier, payload_type
              FROM event_store.domain_event_entry
             WHERE payload_type IN ('ApplicationSubmittedForReview', 'ReturnRecalled', 'ReviewDeadlineMoved',
                                    'ReviewReminderIssued', 'ReviewBecameOverdue', 'ApplicationReturned',
                                    'ApplicationApproved', 'SubmissionWithdrawn', 'PersonalDataErased')
             ORDER BY aggregate_identifier, sequence_number DESC
            """;

    private final JdbcClient database;

    StoredReviews(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Integer> stepsToCome() {
        Map<UUID, Integer> open = new HashMap<>();
        database.sql(LAST_EVENTS).query(row -> {
            int steps = stepsToComeAfter(row.getString("payload_type"));
            if (steps != 0) {
                open.put(UUID.fromString(row.getString("aggregate_identifier")), steps);
            }
        });
        return open;
    }

    private static int stepsToComeAfter(String eventName) {
        return switch (eventName) {
            case "ApplicationSubmittedForReview" -> 2;
            case "ReviewReminderIssued" -> 1;
            case "ReturnRecalled", "ReviewDeadlineMoved" -> UNCERTAIN;
            default -> 0;
        };
    }
}
