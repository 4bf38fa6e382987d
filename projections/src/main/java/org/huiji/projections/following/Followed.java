package org.huiji.projections.following;

/**
 * A row that says which event of its application is in it last: an event that comes again, from a parked portion or a segment
 * that two nodes held for a moment, changes nothing.
 */
public interface Followed {

    /** Whether the event is in the row already. */
    boolean holds(long sequence);

    /** Says that the event is in the row now. */
    void reach(long sequence);
}
