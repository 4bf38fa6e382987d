package org.huiji.projections.reviewerqueue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in their order.
 *
 * @param nextCursor where the next page begins; {@code null} on the last
 */
public record QueuePage(List<QueueRow> rows, @Nullable String nextCursor) {

    public QueuePage {
        rows = List.copyOf(rows);
    }
}
