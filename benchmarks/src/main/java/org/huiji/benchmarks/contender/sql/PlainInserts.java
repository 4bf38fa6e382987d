package org.huiji.benchmarks.contender.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiji.benchmarks.contender.Client;
import org.huiji.benchmarks.contender.Contender;
import org.huiji.benchmarks.life.FactSizes;
import org.huiji.benchmarks.life.FactTexts;
import org.huiji.benchmarks.life.LifeStep;

/** The limit L: a row of an event's size is inserted and committed, nothing else. No store of changes can be faster. */
public final class PlainInserts implements Contender {

    private static final String TABLE = """
            CREATE TABLE event (
                global_index   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                application_id uuid   NOT NULL,
                step           text   NOT NULL,
                payload        text   NOT NULL,
                meta_data      text   NOT NULL)
            """;

    private final String url;
    private final FactTexts payloads;
    private final FactTexts metadata;
    private final List<Connection> connections = new ArrayList<>();

    public PlainInserts(String url, FactSizes sizes) throws SQLException {
        this.url = url;
        this.payloads = new FactTexts(sizes, FactSizes.Size::payload);
        this.metadata = new FactTexts(sizes, FactSizes.Size::metadata);
        try (Connection connection = DriverManager.getConnection(url); Statement make = connection.createStatement()) {
            make.execute(TABLE);
        }
    }

    @Override
    public Client client(int number) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connections.add(connection);
        return new Inserts(connection);
    }

    @Override
    public void close() throws SQLException {
        for (Connection each : connections) {
            each.close();
        }
    }

    private final class Inserts implements Client {

        private final PreparedStatement insert;
        private UUID applicationId = UUID.randomUUID();
        private long number;

        Inserts(Connection connection) throws SQLException {
            insert = connection.prepareStatement(
                    "INSERT INTO event (application_id, step, payload, meta_data) VALUES (?, ?, ?, ?)");
        }

        @Override
        public void take(LifeStep step) throws SQLException {
            if (step == LifeStep.START) {
                applicationId = UUID.randomUUID();
                number++;
            }
            insert.setObject(1, applicationId);
            insert.setString(2, step.name());
            insert.setString(3, payloads.of(step, number));
            insert.setString(4, metadata.of(step, number));
            insert.executeUpdate();
        }
    }
}
