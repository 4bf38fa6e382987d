package org.huiji.projections.following;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * What a read model keeps of one application, with the last event that is in it: an event that comes again, from a parked
 * portion or a segment that two nodes held for a moment, changes nothing.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // filled by JPA
public abstract class FollowedRow {

    /** Before the first event of an application. */
    private static final long NONE = -1;

    @Id
    protected UUID applicationId;

    private long lastSequence;

    protected FollowedRow() {}

    protected FollowedRow(UUID applicationId) {
        this.applicationId = applicationId;
        this.lastSequence = NONE;
    }

    public UUID getId() {
        return applicationId;
    }

    /** Whether the event is in the row already. */
    public boolean holds(long sequence) {
        return lastSequence >= sequence;
    }

    /** Says that the event is in the row now. */
    public void reach(long sequence) {
        lastSequence = sequence;
    }
}
