package org.huiji.projections.following;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** All that a read model keeps of one application. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // filled by JPA
public abstract class FollowedRow implements Followed {

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

    @Override
    public boolean holds(long sequence) {
        return lastSequence >= sequence;
    }

    @Override
    public void reach(long sequence) {
        lastSequence = sequence;
    }
}
