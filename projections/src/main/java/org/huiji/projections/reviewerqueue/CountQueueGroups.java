package org.huiji.projections.reviewerqueue;

import java.util.Optional;
import java.util.Set;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/**
 * How many applications stand in each group.
 *
 * @param departments as in {@link FindQueuePage}
 * @param staffId who asks
 */
public record CountQueueGroups(Set<String> departments, String staffId) implements Query<QueueCounts> {

    public CountQueueGroups {
        departments = Set.copyOf(departments);
    }

    @Override
    public Class<QueueCounts> responseType() {
        return QueueCounts.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.REVIEWER_QUEUE);
    }
}
