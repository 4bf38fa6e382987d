package org.huiji.benchmarks.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings rows into the table of events by COPY, all of one call or none. */
final class EventCopy {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    EventCopy(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    boolean holds(UUID applicationId) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM event_store.domain_event_entry
                                WHERE aggregate_identifier = :id AND sequence_number = 0)
                """).param("id", applicationId.toString()).query(Boolean.class).single();
    }

    void write(byte[] rows) {
        try (Connection connection = dataSource.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(EventRows.COPY, new ByteArrayInputStream(rows));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
