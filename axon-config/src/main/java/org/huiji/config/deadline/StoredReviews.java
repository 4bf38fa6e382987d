package org.huiji.config.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewStep;
import org.huiji.review.RunningReview;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads from the event store which rounds wait for a decision and by which dates: all at once, where reading the histories
 * would take minutes. Of three events it reads members as they are stored; {@code StoredReviewsTest} holds them to the
 * event contract.
 */
final class StoredReviews implements OpenReviews {

    /** The names stand as literals because the partial index of V20 is found by them. */
    private static final String CLOCK_EVENTS = """
            SELECT entry.aggregate_identifier, entry.payload_type,
                   CASE WHEN entry.payload_type IN ('ApplicationSubmittedForReview', 'ReturnRecalled',
                                                    'ReviewDeadlineMoved')
                        THEN CAST(entry.payload AS jsonb) END AS body
              FROM (SELECT DISTINCT ON (aggregate_identifier) aggregate_identifier, payload_type
                      FROM event_store.domain_event_entry
                     WHERE payload_type IN ('ApplicationSubmittedForReview', 'ReturnRecalled', 'ReviewDeadlineMoved',
                                            'ReviewReminderIssued', 'ReviewBecameOverdue', 'ApplicationReturned',
                                            'ApplicationApproved', 'SubmissionWithdrawn', 'PersonalDataErased')
                     ORDER BY aggregate_identifier, sequence_number DESC) AS latest
              JOIN event_store.domain_event_entry AS entry USING (aggregate_identifier)
             WHERE latest.payload_type IN ('ApplicationSubmittedForReview', 'ReturnRecalled', 'ReviewDeadlineMoved',
                                           'ReviewReminderIssued', 'ReviewBecameOverdue')
               AND entry.payload_type IN ('ApplicationSubmittedForReview', 'ReturnRecalled', 'ReviewDeadlineMoved',
                                          'ReviewReminderIssued', 'ReviewBecameOverdue')
               AND entry.payload_type IN ('ApplicationSubmittedForReview', 'ReturnRecalled', 'ReviewDeadlineMoved',
                                          'ReviewReminderIssued', 'ReviewBecameOverdue', 'ApplicationReturned',
                                          'ApplicationApproved', 'SubmissionWithdrawn', 'PersonalDataErased')
             ORDER BY entry.aggregate_identifier, entry.sequence_number
            """;

    private static final String MEMBERS = """
            SELECT aggregate_identifier, payload_type, body ->> 'occurredAt' AS occurred_at,
                   CAST(body ->> 'round' AS int) AS round, body #>> '{dates,remindOn}' AS remind_on,
                   body #>> '{dates,dueOn}' AS due_on, body #>> '{dates,calendarVersion}' AS calendar_version,
                   CAST(body #>> '{dates,provisional}' AS boolean) AS provisional
              FROM (%s OFFSET 0) AS clock
            """.formatted(CLOCK_EVENTS);

    private final JdbcClient database;

    StoredReviews(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, RunningReview> running() {
        Map<UUID, RunningReview> running = new HashMap<>();
        database.sql(MEMBERS).query(row -> {
            UUID application = UUID.fromString(row.getString("aggregate_identifier"));
            running.put(application, after(row, application, running.get(application)));
        });
        return running;
    }

    private static RunningReview after(ResultSet row, UUID application, @Nullable RunningReview before)
            throws SQLException {
        String event = row.getString("payload_type");
        if (event.equals("ApplicationSubmittedForReview")) {
            return new RunningReview(application, row.getInt("round"), Instant.parse(row.getString("occurred_at")),
                    dates(row), false, false);
        }
        if (before == null) {
            throw new IllegalStateException("never submitted, yet " + event + ": " + application);
        }
        return switch (event) {
            case "ReviewReminderIssued" -> before.after(ReviewStep.Kind.REMINDER);
            case "ReviewBecameOverdue" -> before.after(ReviewStep.Kind.OVERDUE);
            default -> before.with(dates(row));
        };
    }

    private static ReviewDates dates(ResultSet row) throws SQLException {
        return new ReviewDates(LocalDate.parse(row.getString("remind_on")), LocalDate.parse(row.getString("due_on")),
                row.getString("calendar_version"), row.getBoolean("provisional"));
    }
}
