package org.huiji.projections.workload;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/**
 * The work of departments.
 *
 * @param departments codes of the departments that are counted
 * @param today when today began
 * @param week when the last seven days began
 */
public record FindWorkload(Set<String> departments, Instant today, Instant week) implements Query<Workload> {

    public FindWorkload {
        departments = Set.copyOf(departments);
    }

    @Override
    public Class<Workload> responseType() {
        return Workload.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.REVIEWER_QUEUE);
    }
}
