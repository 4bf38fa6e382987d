package org.huiji.config.readmodels;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * The savepoint before the event that this thread handles. Without it PostgreSQL refuses everything after a failed
 * statement, the parking of the event included, and half of what a handler wrote would stay (traps.md, B3).
 */
final class Savepoints {

    private final DataSource dataSource;
    private final EntityManager entities;
    private static final ThreadLocal<@Nullable Savepoint> CURRENT = new ThreadLocal<>();

    Savepoints(DataSource dataSource, EntityManager entities) {
        this.dataSource = dataSource;
        this.entities = entities;
    }

    /** Something within a transaction. */
    private interface Step {
        void on(Connection connection) throws SQLException;
    }

    boolean isSet() {
        return CURRENT.get() != null;
    }

    /** What was handled before the event is written out first, since going back forgets all that is not. */
    void set() {
        entities.flush();
        within(connection -> CURRENT.set(connection.setSavepoint()));
    }

    /** Writes out what was handled, so that it fails here if it fails, and gives the savepoint up. */
    void pass() {
        entities.flush();
        within(connection -> connection.releaseSavepoint(CURRENT.get()));
    }

    /** As if the event had never been handled. */
    void rollBack() {
        entities.clear();
        within(connection -> connection.rollback(CURRENT.get()));
    }

    void forget() {
        CURRENT.remove();
    }

    private void within(Step step) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            step.on(connection);
        } catch (SQLException failed) {
            throw new SQLStateSQLExceptionTranslator().translate("savepoint", null, failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
