package org.huiji.config.postgres;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Refuses to start on a database whose application role could do what it must not, however it was set up. */
final class ApplicationRoleCheck {

    private final DatabaseServer server;

    ApplicationRoleCheck(DatabaseServer server) {
        this.server = server;
    }

    /** @throws IllegalStateException naming everything that is wrong at once */
    void run() {
        Credentials application = server.application();
        SingleConnectionDataSource connection = new SingleConnectionDataSource(server.url(), application.username(),
                application.password(), true);
        try {
            List<String> wrong = findings(JdbcClient.create(connection));
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("The database role " + application.username() + " is not fit: "
                        + String.join("; ", wrong) + ". See db/roles/roles.sql.");
            }
        } finally {
            connection.destroy();
        }
    }

    private static List<String> findings(JdbcClient jdbc) {
        List<String> wrong = new ArrayList<>();
        if (holds(jdbc,
                "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user")) {
            wrong.add("it has rights over the server");
        }
        if (holds(jdbc,
                """
                        SELECT bool_or(has_table_privilege(c.oid, right_name)) FROM pg_class c,
                        unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) right_name
                        WHERE c.relnamespace = to_regnamespace('event_store') AND c.relkind = 'r'
                          AND c.relname IN ('domain_event_entry', 'log_identity', 'log_leaf', 'log_node', 'tree_head', 'log_restore')""")) {
            wrong.add("it may change or remove events or what proves them");
        }
        if (holds(jdbc, "SELECT setting::bigint = 0 FROM pg_settings WHERE name = 'transaction_timeout'")) {
            wrong.add("its transactions have no time limit (transaction_timeout)");
        }
        if (holds(jdbc, "SELECT setting <> 'on' FROM pg_settings WHERE name = 'fsync'")) {
            wrong.add("the server runs without fsync");
        }
        return wrong;
    }

    private static boolean holds(JdbcClient jdbc, String question) {
        return jdbc.sql(question).query(Boolean.class).optional().orElse(false);
    }
}
