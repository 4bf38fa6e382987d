package org.huiji.projections.reviewerqueue;

import java.util.Optional;
import java.util.Set;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/** How many applications each reviewer of these departments has taken up. */
public record CountClaimed(Set<String> departments) implements Query<ClaimedCounts> {

    public CountClaimed {
        departments = Set.copyOf(departments);
    }

    @Override
    public Class<ClaimedCounts> responseType() {
        return ClaimedCounts.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.REVIEWER_QUEUE);
    }
}
