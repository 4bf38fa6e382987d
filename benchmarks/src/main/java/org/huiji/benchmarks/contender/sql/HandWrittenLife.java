package org.huiji.benchmarks.contender.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huiji.benchmarks.contender.Client;
import org.huiji.benchmarks.life.FactTexts;
import org.huiji.benchmarks.life.LifeStep;

/** One client of {@link HandWrittenSql}. */
final class HandWrittenLife implements Client {

    private static final String DEPARTMENT = "210102";
    private static final Duration REVIEW = Duration.ofDays(14);

    private final Connection connection;
    private final FactTexts payloads;
    private final FactTexts metadata;
    private final PreparedStatement load;
    private final PreparedStatement append;
    private final PreparedStatement insertRow;
    private final PreparedStatement updateRow;
    private UUID applicationId = UUID.randomUUID();
    private long number;

    HandWrittenLife(Connection connection, FactTexts payloads, FactTexts metadata) throws SQLException {
        this.connection = connection;
        this.payloads = payloads;
        this.metadata = metadata;
        load = connection.prepareStatement("""
                SELECT sequence_number, step, time_stamp, payload, meta_data FROM event
                 WHERE application_id = ? ORDER BY sequence_number
                """);
        append = connection.prepareStatement("""
                INSERT INTO event (application_id, sequence_number, step, time_stamp, payload, meta_data)
                VALUES (?, ?, ?, ?, ?, ?)
                """);
        insertRow = connection.prepareStatement("""
                INSERT INTO queue (application_id, status, department, applicant, round, version, changed_at)
                VALUES (?, ?, ?, ?, 0, 1, ?)
                """);
        updateRow = connection.prepareStatement("""
                UPDATE queue SET status = ?, reviewer = ?, submitted_at = coalesce(?, submitted_at),
                       due_at = coalesce(?, due_at), version = ?, changed_at = ?
                 WHERE application_id = ?
                """);
    }

    @Override
    public void take(LifeStep step) throws SQLException {
        if (step == LifeStep.START) {
            applicationId = UUID.randomUUID();
            number++;
        }
        try {
            long sequence = load();
            Timestamp now = Timestamp.from(Instant.now());
            append(step, sequence, now);
            if (step == LifeStep.START) {
                insertRow(step, now);
            } else {
                updateRow(step, sequence, now);
            }
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        }
    }

    /** Reads all of it, as a decision would; how many there are. */
    private long load() throws SQLException {
        load.setObject(1, applicationId);
        long count = 0;
        long read = 0;
        try (ResultSet rows = load.executeQuery()) {
            while (rows.next()) {
                count++;
                read += rows.getString(2).length() + rows.getString(4).length() + rows.getString(5).length();
            }
        }
        if (count > 0 && read == 0) {
            throw new IllegalStateException("events without content");
        }
        return count;
    }

    private void append(LifeStep step, long sequence, Timestamp now) throws SQLException {
        append.setObject(1, applicationId);
        append.setLong(2, sequence);
        append.setString(3, step.name());
        append.setTimestamp(4, now);
        append.setString(5, payloads.of(step, number));
        append.setString(6, metadata.of(step, number));
        append.executeUpdate();
    }

    private void insertRow(LifeStep step, Timestamp now) throws SQLException {
        insertRow.setObject(1, applicationId);
        insertRow.setString(2, step.statusAfter());
        insertRow.setString(3, DEPARTMENT);
        insertRow.setString(4, "applicant " + number);
        insertRow.setTimestamp(5, now);
        insertRow.executeUpdate();
    }

    private void updateRow(LifeStep step, long sequence, Timestamp now) throws SQLException {
        boolean isSubmission = step == LifeStep.SUBMIT || step == LifeStep.SUBMIT_AGAIN;
        updateRow.setString(1, step.statusAfter());
        updateRow.setString(2, step.isReviewers() ? "reviewer1" : null);
        updateRow.setTimestamp(3, isSubmission ? now : null);
        updateRow.setTimestamp(4, isSubmission ? Timestamp.from(now.toInstant().plus(REVIEW)) : null);
        updateRow.setLong(5, sequence + 1);
        updateRow.setTimestamp(6, now);
        updateRow.setObject(7, applicationId);
        updateRow.executeUpdate();
    }
}
