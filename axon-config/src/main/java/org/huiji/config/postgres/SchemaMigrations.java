package org.huiji.config.postgres;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Brings all schemas up to date as their owner, and gives the other roles what they need and no more. */
final class SchemaMigrations {

    private static final String HISTORY = "flyway_schema_history";

    private final DatabaseServer server;

    SchemaMigrations(DatabaseServer server) {
        this.server = server;
    }

    void run() {
        SingleConnectionDataSource owner = new SingleConnectionDataSource(server.url(), server.owner().username(),
                server.owner().password(), true);
        try {
            JdbcTemplate jdbc = new JdbcTemplate(owner);
            for (Schema schema : Schema.values()) {
                prepare(jdbc, schema);
                migrate(owner, schema);
            }
        } finally {
            owner.destroy();
        }
    }

    /** Rights go with the tables yet to be made, so that no script can forget them. */
    private void prepare(JdbcTemplate jdbc, Schema schema) {
        String name = schema.sqlName();
        jdbc.execute("CREATE SCHEMA IF NOT EXISTS " + name);
        for (String role : roles()) {
            jdbc.execute("GRANT USAGE ON SCHEMA " + name + " TO " + quoted(role));
            jdbc.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT " + schema.rights()
                    + " ON TABLES TO " + quoted(role));
            jdbc.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT USAGE, SELECT ON SEQUENCES TO "
                    + quoted(role));
        }
    }

    private void migrate(DataSource owner, Schema schema) {
        Flyway.configure().dataSource(owner).schemas(schema.sqlName()).defaultSchema(schema.sqlName())
                .table(HISTORY).locations("classpath:db/migration/" + schema.sqlName())
                .placeholders(Map.of("application", quoted(server.application().username()),
                        "batch", quoted(server.batchRole())))
                // Parts of the product number their scripts in ranges of their own and grow side by side.
                .outOfOrder(true).load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(owner);
        for (String role : roles()) {
            jdbc.execute("REVOKE ALL ON " + schema.sqlName() + "." + HISTORY + " FROM " + quoted(role));
        }
    }

    private List<String> roles() {
        return List.of(server.application().username(), server.batchRole());
    }

    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
