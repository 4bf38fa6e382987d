package org.huiji.benchmarks.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.huiji.benchmarks.report.MeasuredTurn;

/** Which statements a contender sent in a turn, how often for each change and how long they took in the server. */
final class StatementCounts {

    private static final String STATEMENTS = """
            SELECT calls, total_exec_time, wal_bytes, plans, total_plan_time, regexp_replace(query, '\\s+', ' ', 'g')
              FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
             WHERE datname = ? ORDER BY total_exec_time + total_plan_time DESC
            """;

    private final Connection connection;
    private final Path directory;

    StatementCounts(Connection connection, Path directory) throws SQLException {
        this.connection = connection;
        this.directory = directory;
        execute("CREATE EXTENSION pg_stat_statements");
    }

    void begin() throws SQLException {
        execute("SELECT pg_stat_statements_reset()");
    }

    /** Keeps what was counted beside the contender's log, the dearest statement first. */
    void end(MeasuredTurn turn) throws SQLException, IOException {
        StringBuilder text = new StringBuilder(
                "calls a change\tmicroseconds a change\tplanned a change\tmicroseconds of planning a change\tWAL bytes a change\tstatement\n");
        try (PreparedStatement question = connection.prepareStatement(STATEMENTS)) {
            question.setString(1, turn.contender().database());
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    text.append(line(rows, (double) turn.result().changes()));
                }
            }
        }
        Files.writeString(directory.resolve("statements-%s-%d-%d.txt".formatted(turn.contender().database(),
                turn.result().clients(), turn.round())), text);
    }

    private static String line(ResultSet row, double changes) throws SQLException {
        return String.format(Locale.ROOT, "%.3f\t%.1f\t%.3f\t%.1f\t%.0f\t%s%n", row.getLong(1) / changes,
                1_000 * row.getDouble(2) / changes, row.getLong(4) / changes, 1_000 * row.getDouble(5) / changes,
                row.getDouble(3) / changes, row.getString(6));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
