package org.huiji.projections.testing;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets transactions that have stored something end late, by a chance that is the same each time: most within a few
 * milliseconds, some of them up to a second after others that came later, and some as if another had been first, so that
 * the places they took stay empty.
 */
public final class LateCommits {

    private static final int THOUSAND = 1000;
    private static final int LONG = 4;
    private static final int MIDDLING = 60;
    private static final int LOST = 50;

    private static final int LONGEST_MS = 1000;
    private static final int MIDDLING_MS = 40;
    private static final int SHORT_MS = 4;

    private final SplittableRandom random;
    private final JdbcClient jdbc;
    private final Set<String> lost = new HashSet<>();
    private long begun;
    private long lastEnded;
    private long overtaken;

    /** @param jdbc on the data source of the transactions */
    public LateCommits(long seed, JdbcClient jdbc) {
        this.random = new SplittableRandom(seed);
        this.jdbc = jdbc;
    }

    /** What is in store for a transaction; the number says in which order they came. */
    private record Fate(long number, int milliseconds, boolean isLost) {}

    /** To be called for a unit of work that its transaction is attached to already. */
    public void hold(UnitOfWork<?> unit) {
        String message = unit.getMessage().getIdentifier();
        // called before the commit of the transaction, which was attached earlier
        unit.onCommit(committing -> {
            Fate fate = next(message);
            jdbc.sql("SELECT pg_sleep(:seconds)::text").param("seconds", fate.milliseconds() / (double) THOUSAND)
                    .query(String.class).single();
            if (fate.isLost()) {
                throw new ConcurrencyException("lost by chance");
            }
            committing.afterCommit(ended -> end(fate));
        });
    }

    /** Nothing is lost twice. */
    private synchronized Fate next(String message) {
        int chance = random.nextInt(THOUSAND);
        int most = chance < LONG ? LONGEST_MS : chance < LONG + MIDDLING ? MIDDLING_MS : SHORT_MS;
        boolean isLost = random.nextInt(THOUSAND) < LOST && lost.add(message);
        return new Fate(++begun, random.nextInt(most), isLost);
    }

    private synchronized void end(Fate fate) {
        if (fate.number() < lastEnded) {
            overtaken++;
        }
        lastEnded = Math.max(lastEnded, fate.number());
    }

    /** How many were rolled back. */
    public synchronized int lost() {
        return lost.size();
    }

    /** How many were committed after one that came later. */
    public synchronized long overtaken() {
        return overtaken;
    }
}
