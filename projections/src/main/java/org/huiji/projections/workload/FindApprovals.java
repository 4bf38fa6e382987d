package org.huiji.projections.workload;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/**
 * What departments approved in a period, in the order of the application ids; erased ones are left out.
 *
 * @param from first moment that counts
 * @param until first moment that does not
 */
public record FindApprovals(Set<String> departments, Instant from, Instant until) implements Query<Approvals> {

    public FindApprovals {
        departments = Set.copyOf(departments);
    }

    @Override
    public Class<Approvals> responseType() {
        return Approvals.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.REVIEWER_QUEUE);
    }
}
