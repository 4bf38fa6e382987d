package org.huiji.benchmarks.contender.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.huiji.benchmarks.contender.Client;
import org.huiji.benchmarks.contender.Contender;
import org.huiji.benchmarks.life.FactSizes;
import org.huiji.benchmarks.life.FactTexts;

/**
 * H: what one would write by hand. In one transaction the application's events are loaded, one is appended and the row of
 * the queue is brought up to date; prepared statements, a connection a client. Nothing is sealed, parsed or decided.
 */
public final class HandWrittenSql implements Contender {

    private static final String TABLES = """
            CREATE TABLE event (
                global_index    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                application_id  uuid        NOT NULL,
                sequence_number bigint      NOT NULL,
                step            text        NOT NULL,
                time_stamp      timestamptz NOT NULL,
                payload         text        NOT NULL,
                meta_data       text        NOT NULL,
                UNIQUE (application_id, sequence_number));
            CREATE TABLE queue (
                application_id uuid        PRIMARY KEY,
                status         text        NOT NULL,
                department     text        NOT NULL,
                applicant      text        NOT NULL,
                reviewer       text,
                round          int         NOT NULL,
                submitted_at   timestamptz,
                due_at         timestamptz,
                version        bigint      NOT NULL,
                changed_at     timestamptz NOT NULL);
            CREATE INDEX queue_of_department ON queue (department, status, due_at, application_id)
            """;

    private final String url;
    private final FactTexts payloads;
    private final FactTexts metadata;
    private final List<Connection> connections = new ArrayList<>();

    public HandWrittenSql(String url, FactSizes sizes) throws SQLException {
        this.url = url;
        this.payloads = new FactTexts(sizes, FactSizes.Size::payload);
        this.metadata = new FactTexts(sizes, FactSizes.Size::metadata);
        try (Connection connection = DriverManager.getConnection(url); Statement make = connection.createStatement()) {
            make.execute(TABLES);
        }
    }

    @Override
    public Client client(int number) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        connections.add(connection);
        return new HandWrittenLife(connection, payloads, metadata);
    }

    @Override
    public void close() throws SQLException {
        for (Connection each : connections) {
            each.close();
        }
    }
}
