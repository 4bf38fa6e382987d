package org.huiji.projections.reviewerqueue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The number of applications in each group; every group has one. */
public record QueueCounts(Map<QueueGroup, Long> counts) {

    public QueueCounts {
        Map<QueueGroup, Long> complete = new EnumMap<>(QueueGroup.class);
        for (QueueGroup group : QueueGroup.values()) {
            complete.put(group, counts.getOrDefault(group, 0L));
        }
        counts = Collections.unmodifiableMap(complete);
    }

    public long of(QueueGroup group) {
        return counts.getOrDefault(group, 0L);
    }
}
