package org.huiji.projections.reviewerqueue;

import java.util.Set;
import org.huiji.projections.Query;

/** How many applications stand in each group of several departments, for all their staff at once. */
public record TallyQueues(Set<String> departments) implements Query<QueueTallies> {

    public TallyQueues {
        departments = Set.copyOf(departments);
    }

    @Override
    public Class<QueueTallies> responseType() {
        return QueueTallies.class;
    }
}
