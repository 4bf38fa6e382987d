package org.huiji.projections;

import java.util.UUID;

/** How far a read model has followed an application, so that a page can wait for what it has just caused. */
public interface ReadModelProgress {

    /**
     * Whether the read model contains the application's event {@code sequence}, also when the application is no longer shown
     * there.
     *
     * @param readModel one of {@link ReadModels}
     */
    boolean hasReached(String readModel, UUID applicationId, long sequence);
}
