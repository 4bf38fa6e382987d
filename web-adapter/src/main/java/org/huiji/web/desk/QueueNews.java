package org.huiji.web.desk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiji.projections.reviewerqueue.MarkQueues;
import org.huiji.projections.reviewerqueue.QueueGroup;
import org.huiji.projections.reviewerqueue.QueueMarks;
import org.huiji.projections.reviewerqueue.QueueTallies;
import org.huiji.projections.reviewerqueue.QueueTallies.Tally;
import org.huiji.projections.reviewerqueue.TallyQueues;
import org.huiji.web.command.Queries;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the read model says of the queues at one moment. The next one asks for the marks of all departments together, and
 * counts only those whose mark has changed; so it costs the same for one reader and for a hundred, on whichever node the
 * events were followed.
 */
final class QueueNews {

    static final QueueNews NONE = new QueueNews(new QueueMarks(List.of()), Map.of());

    private final QueueMarks marks;
    private final Map<String, Tally> tallies;

    private QueueNews(QueueMarks marks, Map<String, Tally> tallies) {
        this.marks = marks;
        this.tallies = Map.copyOf(tallies);
    }

    /** The news of these departments, from the ones that were known. */
    QueueNews next(Set<String> departments, Queries queries) {
        QueueMarks now = queries.ask(new MarkQueues(departments));
        Set<String> changed = new HashSet<>(departments);
        changed.removeIf(department -> tallies.containsKey(department)
                && now.of(department).equals(marks.of(department)));
        Map<String, Tally> counted = new HashMap<>(tallies);
        counted.keySet().retainAll(departments);
        if (!changed.isEmpty()) {
            QueueTallies fresh = queries.ask(new TallyQueues(changed));
            changed.forEach(department -> counted.put(department,
                    fresh.departments().getOrDefault(department, new Tally(Map.of(), Map.of()))));
        }
        return new QueueNews(now, counted);
    }

    /** As one member of staff sees it, in JSON: the counts, and of each list a mark that is another once it has changed. */
    String of(Set<String> departments, String staffId, JsonMapper json) {
        Map<QueueGroup, String> seen = new EnumMap<>(QueueGroup.class);
        for (QueueGroup group : QueueGroup.values()) {
            seen.put(group, Integer.toHexString(marks.of(departments, group, staffId).hashCode()));
        }
        return json.writeValueAsString(new Told(
                new QueueTallies(tallies).of(departments, staffId).counts(), seen));
    }

    /** As {@code js/queue.js} reads it. */
    private record Told(Map<QueueGroup, Long> counts, Map<QueueGroup, String> marks) {}
}
