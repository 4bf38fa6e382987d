package org.huiji.projections.reviewerqueue;

import java.util.Optional;
import java.util.Set;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue. Costs the same at any depth and in any order.
 *
 * @param departments codes of the departments whose rows are shown: a reviewer's own, a head's own and those below
 * @param staffId who asks, for {@link QueueGroup#MINE}
 * @param order one of {@link QueueOrder#of}; another counts as the usual one
 * @param after {@link QueuePage#nextCursor()} of the page before, {@code null} for the first; one that cannot be read
 *     counts as {@code null}, since it stands in the address
 * @param size rows wanted, at most {@link #MAX_SIZE}
 */
public record FindQueuePage(
        Set<String> departments,
        QueueGroup group,
        String staffId,
        QueueFilter filter,
        QueueOrder order,
        @Nullable String after,
        int size) implements Query<QueuePage> {

    /** The longest page. */
    public static final int MAX_SIZE = 100;

    public FindQueuePage {
        departments = Set.copyOf(departments);
        order = QueueOrder.of(group).contains(order) ? order : QueueOrder.usual(group);
    }

    /** In the order in which the list is worked off. */
    public FindQueuePage(
            Set<String> departments,
            QueueGroup group,
            String staffId,
            QueueFilter filter,
            @Nullable String after,
            int size) {
        this(departments, group, staffId, filter, QueueOrder.usual(group), after, size);
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
