package org.huiji.projections.reviewerqueue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the groups of several departments.
 *
 * @param departments a tally for each department that has any application
 */
public record QueueTallies(Map<String, Tally> departments) {

    public QueueTallies {
        departments = Map.copyOf(departments);
    }

    /**
     * One department's groups.
     *
     * @param groups all but {@link QueueGroup#MINE}
     * @param claimed how many each reviewer has taken up
     */
    public record Tally(Map<QueueGroup, Long> groups, Map<String, Long> claimed) {

        public Tally {
            groups = Map.copyOf(groups);
            claimed = Map.copyOf(claimed);
        }

        private long of(QueueGroup group, String staffId) {
            return group == QueueGroup.MINE ? claimed.getOrDefault(staffId, 0L) : groups.getOrDefault(group, 0L);
        }
    }

    /** The counts as one member of staff sees them: the same that {@link CountQueueGroups} answers. */
    public QueueCounts of(Set<String> seen, String staffId) {
        Map<QueueGroup, Long> counts = new EnumMap<>(QueueGroup.class);
        for (QueueGroup group : QueueGroup.values()) {
            counts.put(group, departments.entrySet().stream()
                    .filter(entry -> seen.contains(entry.getKey()))
                    .mapToLong(entry -> entry.getValue().of(group, staffId))
                    .sum());
        }
        return new QueueCounts(counts);
    }
}
