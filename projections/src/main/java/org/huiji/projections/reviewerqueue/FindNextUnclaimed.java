package org.huiji.projections.reviewerqueue;

import java.util.Optional;
import java.util.Set;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;
import org.jspecify.annotations.Nullable;

/**
 * The most urgent applications that nobody has taken up, most urgent first. One who wants the next one tries to claim
 * them in this order, since another may be faster, and asks for more where all were taken.
 *
 * @param after as in {@link FindQueuePage}
 */
public record FindNextUnclaimed(Set<String> departments, @Nullable String after, int size) implements Query<QueuePage> {

    public FindNextUnclaimed {
        departments = Set.copyOf(departments);
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
