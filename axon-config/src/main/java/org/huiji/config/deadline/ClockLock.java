package org.huiji.config.deadline;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the saga, on whatever node, from handling events while clocks are made again: each event is handled under a share of
 * the lock, and who makes clocks again has it alone. It ends with the transaction.
 */
final class ClockLock {

    private static final long KEY = 0x6875_696A_6963_6C6BL; // any number that nobody else locks by

    private final JdbcClient database;

    ClockLock(JdbcClient database) {
        this.database = database;
    }

    void share() {
        lock("pg_advisory_xact_lock_shared");
    }

    void alone() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        database.sql("SELECT " + function + "(" + KEY + ")").query(row -> {});
    }
}
