package org.huiji.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.application.Actor;
import org.jspecify.annotations.Nullable;

/** The machinery behind the screens: how it stands, and the few things done to it by hand, each of which is recorded. */
public interface Operations {

    /**
     * A reader of the events.
     *
     * @param position how far it has come at its slowest; null where it has not begun or does not say
     * @param lag how many places of the store it is behind
     * @param owned how many of its segments a node works on
     */
    record Reader(String name, int segments, int owned, @Nullable Long position, @Nullable Long lag) {}

    /** Events of one group that could not be handled, and those waiting behind them. */
    record Letters(String group, int events, int applications) {}

    /** An application whose events the clock's saga passes over. */
    record ParkedClock(UUID applicationId, String eventName, String failure, Instant since) {}

    /** A repair that the reconciliation made. */
    record MadeRepair(Instant at, UUID applicationId, int round, String step, String repair) {}

    /** What waits in the scheduler; {@code late} are due by now. */
    record Waiting(int steps, int late, int clocks) {}

    /** Something an administrator did. */
    record Deed(Instant at, String by, Action action, String subject, boolean done, int amount) {}

    /** What an administrator can do. */
    enum Action {
        RECONCILE,
        REBUILD,
        RELEASE,
        RETRY,
        RESTORE_LOG
    }

    List<Reader> readers();

    List<Letters> deadLetters();

    List<ParkedClock> parkedClocks();

    /** The latest ones, the last first. */
    List<MadeRepair> repairs();

    Waiting waiting();

    /** The latest ones, the last first. */
    List<Deed> deeds();

    /** Compares what waits with what the events call for, now; the number of repairs. */
    int reconcile(Actor by);

    /** Deletes what the clocks keep besides the events and makes it again from them; the number of clocks. */
    int rebuildClocks(Actor by);

    /** Makes one application's clock again from the events and lets the saga handle its next ones; false if none is parked. */
    boolean release(UUID applicationId, Actor by);

    /** Handles a group's parked events again, application by application in their order; false if none are parked. */
    boolean retry(String group, Actor by);
}
