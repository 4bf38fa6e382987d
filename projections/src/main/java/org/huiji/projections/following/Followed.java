package org.huiji.projections.following;

import jakarta.persistence.MappedSuperclass;

/**
 * A row that says which event of its application is in it last: an event that comes again, from a parked portion or a segment
 * that two nodes held for a moment, changes nothing.
 */
@MappedSuperclass
public abstract class Followed {

    /** Before the first event of an application. */
    private static final long NONE = -1;

    private long lastSequence = NONE;

    protected Followed() {}

    /** Whether the event is in the row already. */
    public boolean holds(long sequence) {
        return lastSequence >= sequence;
    }

    /** Says that the event is in the row now. */
    public void reach(long sequence) {
        lastSequence = sequence;
    }
}
