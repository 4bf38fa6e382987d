package org.huiji.projections.reviewerqueue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/**
 * Some applications by their ids, in the order of the queue; what lies with none of the departments is left out.
 *
 * @param departments codes of the departments whose rows are shown
 * @param applicationIds at most {@link FindQueuePage#MAX_SIZE}
 */
public record FindQueueRows(Set<String> departments, Set<UUID> applicationIds) implements Query<QueuePage> {

    public FindQueueRows {
        departments = Set.copyOf(departments);
        applicationIds = Set.copyOf(applicationIds);
    }

    @Override
    public Class<QueuePage> responseType() {
        return QueuePage.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.REVIEWER_QUEUE);
    }
}
