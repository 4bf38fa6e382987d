package org.huiji.config.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.huiji.projections.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An event table for one test: writers whose transactions the test ends, and engines that read. */
final class EventTable {

    private final DataSource dataSource = migrated(TestPostgres.with());

    static DataSource migrated(TestPostgres database) {
        Flyway.configure().dataSource(database.dataSource()).schemas("event_store").defaultSchema("event_store")
                .locations("classpath:db/migration/event_store")
                .placeholders(Map.of("application", "postgres", "batch", "postgres")).load().migrate();
        return database.dataSource();
    }

    /** As after a restart: what an engine has proven is in its memory only. */
    PostgresEventEngine engine() {
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return PostgresEventEngine.of(new SpringDataSourceConnectionProvider(dataSource),
                new SpringTransactionManager(new JdbcTransactionManager(dataSource)), serializer,
                NoOpEventUpcaster.INSTANCE, new GapProofs(dataSource), histories -> {});
    }

    Writer writer() throws SQLException {
        return new Writer(dataSource.getConnection());
    }

    /** A committed event. */
    void append(String event) throws SQLException {
        try (Writer writer = writer()) {
            writer.append(event);
            writer.commit();
        }
    }

    /** An index that was taken and will never be filled. */
    void takeAnIndexForNothing() throws SQLException {
        try (Writer writer = writer()) {
            writer.append("never");
            writer.rollBack();
        }
    }

    List<String> committed() {
        return JdbcClient.create(dataSource).sql("SELECT event_identifier FROM event_store.domain_event_entry")
                .query(String.class).list();
    }

    /** Where it stands, and which. */
    record Row(long index, String event) {}

    SettledRows<Row> inOrder() {
        return SettledRows.of(dataSource, (after, limit) -> JdbcClient.create(dataSource).sql("""
                SELECT global_index, event_identifier FROM event_store.domain_event_entry
                 WHERE global_index > :after ORDER BY global_index LIMIT :limit
                """).param("after", after).param("limit", limit)
                .query((row, number) -> new Row(row.getLong(1), row.getString(2))).list(), Row::index);
    }

    List<String> numbered() {
        return JdbcClient.create(dataSource)
                .sql("SELECT event_identifier FROM event_store.domain_event_entry ORDER BY global_index")
                .query(String.class).list();
    }

    /** A transaction that lasts until the test ends it. */
    static final class Writer implements AutoCloseable {

        private final Connection connection;
        private final JdbcClient jdbc;

        Writer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        }

        void append(String event) {
            jdbc.sql("""
                    INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier,
                        sequence_number, type, payload_type, payload_revision, time_stamp, payload, meta_data)
                    VALUES (:id, :id, 0, 'Application', 'java.lang.String', '1', '2026-03-02T01:00:00Z', '"x"', '{}')
                    """).param("id", event).update();
        }

        /** Lets others overtake, up to so many milliseconds. */
        void dawdle(int milliseconds) {
            jdbc.sql("SELECT pg_sleep(random() * :most / 1000)::text").param("most", milliseconds).query().listOfRows();
        }

        void commit() throws SQLException {
            connection.commit();
        }

        void rollBack() throws SQLException {
            connection.rollback();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
