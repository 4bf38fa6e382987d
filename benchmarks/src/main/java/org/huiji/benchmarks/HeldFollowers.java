package org.huiji.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Lazy;

/**
 * Holds back whoever follows the events, before it can begin: a product that starts on a million applications that nobody
 * has followed yet would be busy with them for hours. Tokens are held as another node would hold them, and so is the lock
 * of the log.
 */
@Lazy(false)
final class HeldFollowers implements InitializingBean, DisposableBean {

    /** As {@code LogTables} has it. */
    private static final long KEY_OF_THE_LOG = 0x6875_696A_696C_6F67L;

    private static final String HOLD = """
            UPDATE work.token_entry SET owner = 'benchmark', "timestamp" = '2999-01-01T00:00:00.000Z'
             WHERE processor_name <> '__config'
            """;

    private static final String RELEASE = """
            UPDATE work.token_entry SET owner = NULL WHERE owner = 'benchmark'
            """;

    private final Connection connection;

    HeldFollowers(JdbcConnectionDetails details) throws SQLException {
        connection = DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        execute("SELECT pg_advisory_lock(" + KEY_OF_THE_LOG + ")");
        execute(HOLD);
    }

    /** Whoever is started from now on may follow; the log stays held. */
    void release() throws SQLException {
        execute(RELEASE);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void destroy() throws SQLException {
        try (connection) {
            release();
        }
    }
}
