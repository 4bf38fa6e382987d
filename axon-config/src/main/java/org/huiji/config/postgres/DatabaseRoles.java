package org.huiji.config.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the roles of {@code db/roles/roles.sql} and the database on the embedded server. */
final class DatabaseRoles {

    private DatabaseRoles() {}

    static void ensure(DataSource superuser, String database, RolePasswords passwords) {
        JdbcTemplate jdbc = new JdbcTemplate(superuser);
        jdbc.execute(script());
        for (String role : new String[]{RolePasswords.OWNER, RolePasswords.APPLICATION, RolePasswords.BATCH}) {
            // A role takes no bind parameter; the password is made of hexadecimal digits.
            jdbc.execute("ALTER ROLE " + role + " PASSWORD '" + passwords.of(role).password() + "'");
        }
        Boolean exists = jdbc.queryForObject("SELECT EXISTS (SELECT FROM pg_database WHERE datname = ?)",
                Boolean.class, database);
        if (!Boolean.TRUE.equals(exists)) {
            jdbc.execute("CREATE DATABASE " + database + " OWNER " + RolePasswords.OWNER);
        }
        jdbc.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        jdbc.execute("GRANT CONNECT ON DATABASE " + database + " TO " + RolePasswords.APPLICATION + ", "
                + RolePasswords.BATCH);
    }

    private static String script() {
        try (InputStream script = DatabaseRoles.class.getResourceAsStream("/db/roles/roles.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
