package org.huiji.config.postgres;

import java.util.Locale;

/**
 * The schemas, each with a history of migrations of its own below {@code db/migration/<name>} in whatever module they lie.
 * What the application and the batch role may do with the tables is decided here, not by each script.
 */
enum Schema {
    /** What happened; append only. */
    EVENT_STORE("SELECT, INSERT"),
    /** Keys of personal data; a key is destroyed, its row stays. */
    VAULT("SELECT, INSERT, UPDATE"),
    /** Where processors and sagas stand, and what waits. */
    WORK("SELECT, INSERT, UPDATE, DELETE"),
    /** Accounts, sessions, drafts. */
    SERVICE("SELECT, INSERT, UPDATE, DELETE"),
    /** Made from the events; may be emptied and made again. */
    READ_MODEL("SELECT, INSERT, UPDATE, DELETE, TRUNCATE");

    private final String rights;

    Schema(String rights) {
        this.rights = rights;
    }

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String rights() {
        return rights;
    }
}
