package org.huiji.config.postgres;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A program that stores events and says of each that it is stored, until somebody kills it. */
final class AppendingUntilKilled {

    static final String STORED = "stored ";

    private AppendingUntilKilled() {}

    /** @param arguments the data directory, and where the server's programs are */
    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), Path.of(arguments[1]), 0,
                new SecureRandom());
        DatabaseServer access = server.access();
        new SchemaMigrations(access).run();
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(access.url(),
                access.application().username(), access.application().password(), true));
        for (int i = 0; true; i++) {
            jdbc.sql("""
                    INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier,
                        sequence_number, type, payload_type, payload_revision, time_stamp, payload, meta_data)
                    VALUES (:id, 'a', :sequence, 'Application', 'ReviewReleased', '1', now(), '{}', '{}')
                    """).param("id", "event-" + i).param("sequence", i).update();
            System.out.println(STORED + "event-" + i);
        }
    }
}
