package org.huiji.config.eventstore;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.StoredEvent;
import org.huiji.application.port.StoredEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of the event table as they stand. */
@Component
class EventTableRows implements StoredEvents {

    private static final String ROW = """
            SELECT global_index, event_identifier, payload_type, payload_revision, time_stamp, payload, meta_data
              FROM event_store.domain_event_entry
             WHERE aggregate_identifier = :application AND sequence_number = :sequence
            """;

    private final JdbcClient database;

    EventTableRows(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<StoredEvent> find(UUID applicationId, long sequence) {
        return database.sql(ROW).param("application", applicationId.toString()).param("sequence", sequence)
                .query((row, number) -> new StoredEvent(row.getLong("global_index"),
                        row.getString("event_identifier"), row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getObject("time_stamp", OffsetDateTime.class).toInstant(), row.getString("payload"),
                        row.getString("meta_data")))
                .optional();
    }
}
