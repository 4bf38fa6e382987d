package org.huiji.config.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many commands a node decides at a time. While the read models keep up, as many as are sent; when the events that they
 * handle grow old, fewer, so that what somebody has sent is seen soon by those who wait for it instead of ever later. Nobody is
 * refused: a command that has waited {@linkplain TurnLimits#patience() long enough} is decided whatever the read models do
 * (ADR 171).
 */
public final class CommandTurns {

    private static final int MOST = 64;

    private final Clock machine;
    private final TurnLimits limits;

    /** Fair, so that nobody who comes later goes first. */
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();

    private int most = MOST;
    private int taken;
    private int waiting;
    private long pausedUntil = System.nanoTime();

    /** @param machine by which Axon stamps events */
    CommandTurns(Clock machine, TurnLimits limits) {
        this.machine = machine;
        this.limits = limits;
    }

    /** As the product has them. */
    public static CommandTurns usual(Clock machine) {
        return new CommandTurns(machine, TurnLimits.USUAL);
    }

    /** A command's turn, until it is given back, once or more often. */
    final class Turn {

        private final AtomicBoolean over = new AtomicBoolean();

        private Turn() {}

        void giveBack() {
            if (over.compareAndSet(false, true)) {
                turnIsOver();
            }
        }
    }

    /** Returns when the command may begin. */
    Turn take() {
        lock.lock();
        try {
            waiting++;
            awaitTurn();
            waiting--;
            taken++;
            return new Turn();
        } finally {
            lock.unlock();
        }
    }

    /** How many commands wait now. */
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** Told by those who follow the events when a portion is handled: when its oldest event was stamped. */
    public void handled(Instant oldest) {
        Duration age = Duration.between(oldest, machine.instant());
        lock.lock();
        try {
            pausedUntil = System.nanoTime() + (limits.isTooOld(age) ? limits.pause().toNanos() : 0);
            if (age.compareTo(limits.old()) > 0) {
                most = Math.max(1, Math.min(most, taken) - 1);
            } else if (most < MOST && taken >= most) {
                most++;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitTurn() {
        long until = System.nanoTime() + limits.patience().toNanos();
        try {
            while (!isFree() && until - System.nanoTime() > 0) {
                changed.awaitNanos(Math.min(limits.pause().toNanos(), until - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            // whoever interrupts may do so again where the command can be given up in good order
            Thread.currentThread().interrupt();
        }
    }

    private boolean isFree() {
        return taken < most && System.nanoTime() - pausedUntil >= 0;
    }

    private void turnIsOver() {
        lock.lock();
        try {
            taken--;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
