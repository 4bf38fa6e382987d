package org.huiji.projections.reviewerqueue;

import java.util.Set;
import org.huiji.projections.Query;

/** Something that differs whenever anything in a department's lists does; cheap enough to be asked every few seconds. */
public record MarkQueues(Set<String> departments) implements Query<QueueMarks> {

    public MarkQueues {
        departments = Set.copyOf(departments);
    }

    @Override
    public Class<QueueMarks> responseType() {
        return QueueMarks.class;
    }
}
