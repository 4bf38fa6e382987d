package org.huiji.config.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What Boot's pool signs in with; it exists only once all schemas are up to date. */
final class ApplicationConnection implements JdbcConnectionDetails {

    private final DatabaseServer server;

    ApplicationConnection(DatabaseServer server) {
        this.server = server;
    }

    @Override
    public String getUsername() {
        return server.application().username();
    }

    @Override
    public String getPassword() {
        return server.application().password();
    }

    @Override
    public String getJdbcUrl() {
        return server.url();
    }
}
