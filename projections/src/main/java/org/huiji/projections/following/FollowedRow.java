package org.huiji.projections.following;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** All that a read model keeps of one application. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // filled by JPA
public abstract class FollowedRow extends Followed {

    @Id
    protected UUID applicationId;

    protected FollowedRow() {}

    protected FollowedRow(UUID applicationId) {
        this.applicationId = applicationId;
    }

    public UUID getId() {
        return applicationId;
    }
}
