package org.huiji.config.postgres;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The database that this instance works on; closing it stops the embedded server where there is one. */
final class DatabaseInUse implements AutoCloseable {

    private final DatabaseServer server;
    private final @Nullable EmbeddedServer embedded;

    private DatabaseInUse(DatabaseServer server, @Nullable EmbeddedServer embedded) {
        this.server = server;
        this.embedded = embedded;
    }

    static DatabaseInUse external(DatabaseServer server) {
        return new DatabaseInUse(server, null);
    }

    static DatabaseInUse embedded(EmbeddedServer embedded) {
        return new DatabaseInUse(embedded.access(), embedded);
    }

    DatabaseServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
