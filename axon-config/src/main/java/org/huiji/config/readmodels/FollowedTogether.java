package org.huiji.config.readmodels;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.huiji.projections.Followers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which groups follow the events together, the same for all nodes. A portion that is followed together holds a lock that it
 * shares with others; whoever changes the groups has it alone, so that no portion is at work which knows of other groups.
 */
final class FollowedTogether {

    /** Among the database's advisory locks. */
    private static final long LOCK = 0x6875_696A_6966_6F6CL;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final long BETWEEN_LOOKS_NANOS = 20_000_000;

    private static final String LATE = """
            SELECT name FROM unnest(CAST(:groups AS text[])) AS name
             WHERE NOT EXISTS (SELECT FROM work.followed_together WHERE processing_group = name)
               AND EXISTS (SELECT FROM work.token_entry WHERE processor_name = :together)
            """;

    private final JdbcClient database;
    private final TransactionOperations transactions;

    FollowedTogether(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** At the very beginning all follow together; not where anybody has a place already. */
    void begin(Collection<String> groups) {
        if (database.sql(
                "SELECT count(*) FROM work.token_entry WHERE processor_name IN (:groups) OR processor_name = :together")
                .param("groups", groups).param("together", Followers.TOGETHER).query(Long.class).single() == 0) {
            groups.forEach(this::add);
        }
    }

    /** Whether the group takes part in the portion at hand; asked once a portion. */
    boolean includes(String group) {
        return OncePerPortion.known(FollowedTogether.class, this::ofPortion).contains(group);
    }

    private Set<String> ofPortion() {
        database.sql("SELECT pg_advisory_xact_lock_shared(" + LOCK + ")").query(row -> {});
        // a statement of its own, since one that has waited for a lock still sees what was before
        return database.sql("SELECT processing_group FROM work.followed_together")
                .query((row, number) -> row.getString(1)).set();
    }

    /** Which of these follow alone; none before anybody has begun. */
    List<String> latecomers(Collection<String> groups) {
        return database.sql(LATE).param("groups", groups.toArray(String[]::new)).param("together", Followers.TOGETHER)
                .query((row, number) -> row.getString(1)).list();
    }

    /** Takes the group out and has {@code emptied} undo what it has made, both or nothing. */
    void leave(String group, Runnable emptied) {
        transactions.executeWithoutResult(status -> {
            lock();
            database.sql("DELETE FROM work.followed_together WHERE processing_group = ?").param(group).update();
            deleteOwnPlace(group);
            database.sql("DELETE FROM work.dead_letter_entry WHERE processing_group = ?").param(group).update();
            emptied.run();
        });
    }

    /**
     * Takes the group in once it is nowhere behind the others, who wait meanwhile.
     *
     * @param hasCaughtUp looks anew each time
     * @return false if it had not caught up within a few seconds
     */
    boolean join(String group, BooleanSupplier hasCaughtUp) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            lock();
            if (!comesTrue(hasCaughtUp)) {
                return false;
            }
            deleteOwnPlace(group);
            add(group);
            return true;
        }));
    }

    private static boolean comesTrue(BooleanSupplier condition) {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return true;
    }

    /** Alone with the read models of all groups until the transaction ends; waits for the portions that are at work. */
    void lock() {
        database.sql("SELECT pg_advisory_xact_lock(" + LOCK + ")").query(row -> {});
    }

    private void add(String group) {
        database.sql("INSERT INTO work.followed_together VALUES (?) ON CONFLICT DO NOTHING").param(group).update();
    }

    /** Who is just following there cannot store a place any more, so what they do is undone. */
    private void deleteOwnPlace(String group) {
        database.sql("DELETE FROM work.token_entry WHERE processor_name = ?").param(group).update();
    }
}
