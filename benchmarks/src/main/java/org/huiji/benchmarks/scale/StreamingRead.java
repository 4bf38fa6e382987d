package org.huiji.benchmarks.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.huiji.benchmarks.BenchedProduct;
import org.huiji.config.protection.KeysAhead;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The limit that a replay is held against: all events in order through one cursor, each opened with its key and read into
 * its object, and nothing done with it. One thread, keys fetched for many events at once.
 */
final class StreamingRead {

    private static final String EVENTS = """
            SELECT aggregate_identifier, payload_type, payload_revision, payload
              FROM event_store.domain_event_entry WHERE global_index > ? AND global_index <= ? ORDER BY global_index
            """;

    /** A transaction of the application ends after 25 s, so the cursor is opened anew in between. */
    private static final long SPAN = 100_000;

    private static final int PORTION = 1000;

    private final DataSource dataSource;
    private final Serializer serializer;
    private final KeysAhead keys;
    private final Set<UUID> subjects = new HashSet<>();
    private final List<SerializedObject<String>> portion = new ArrayList<>();

    StreamingRead(BenchedProduct product) {
        this.dataSource = product.part(DataSource.class);
        this.serializer = product.context().getBean("eventSerializer", Serializer.class);
        this.keys = product.part(KeysAhead.class);
    }

    /** Reads all; answers how many there are. */
    long all() throws SQLException {
        long last = JdbcClient.create(dataSource)
                .sql("SELECT coalesce(max(global_index), 0) FROM event_store.domain_event_entry").query(Long.class)
                .single();
        long events = 0;
        for (long after = 0; after < last; after += SPAN) {
            events += some(after);
        }
        return events;
    }

    private long some(long after) throws SQLException {
        long read = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
                statement.setFetchSize(PORTION);
                statement.setLong(1, after);
                statement.setLong(2, after + SPAN);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        read++;
                        add(rows);
                    }
                }
            }
            open();
            connection.rollback();
        }
        return read;
    }

    private void add(ResultSet row) throws SQLException {
        subjects.add(UUID.fromString(row.getString(1)));
        portion.add(new SimpleSerializedObject<>(row.getString(4), String.class, row.getString(2), row.getString(3)));
        if (portion.size() == PORTION) {
            open();
        }
    }

    private void open() {
        keys.fetch(subjects);
        portion.forEach(each -> {
            Object event = serializer.deserialize(each);
            if (event == null) {
                throw new IllegalStateException("an event of nothing");
            }
        });
        subjects.clear();
        portion.clear();
    }
}
