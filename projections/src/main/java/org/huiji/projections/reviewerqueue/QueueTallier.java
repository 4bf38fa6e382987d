package org.huiji.projections.reviewerqueue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiji.projections.reviewerqueue.QueueMarks.Mark;
import org.huiji.projections.reviewerqueue.QueueTallies.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks and tallies whole departments by what {@link TallySteps} keeps, so that no row of the queue is counted. */
@Component
class QueueTallier {

    private static final String KEPT = """
            SELECT department_code, shelf, urgency, reviewer_id, sum(items) AS items, bit_xor(mark) AS mark
              FROM read_model.queue_tally WHERE department_code = ANY(:departments)
             GROUP BY department_code, shelf, urgency, reviewer_id HAVING sum(items) > 0
            """;

    private static final List<QueueGroup> SHARED = Arrays.stream(QueueGroup.values())
            .filter(group -> group != QueueGroup.MINE).toList();

    private final JdbcClient jdbc;

    QueueTallier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every change raises a version, and whatever closes leaves the open shelves; so what is closed needs no mark. */
    QueueMarks marks(Set<String> departments) {
        return new QueueMarks(kept(departments).stream().filter(tally -> !tally.isIn(QueueGroup.CLOSED))
                .map(tally -> new Mark(tally.departmentCode(), tally.isIn(QueueGroup.RETURNED),
                        tally.reviewerId().orElse(null), tally.items() + "." + tally.mark()))
                .toList());
    }

    QueueTallies tallies(Set<String> departments) {
        return new QueueTallies(kept(departments).stream().collect(Collectors.groupingBy(
                KeptTally::departmentCode, Collectors.collectingAndThen(Collectors.toList(), QueueTallier::tally))));
    }

    ClaimedCounts claimed(Set<String> departments) {
        return new ClaimedCounts(claimed(kept(departments)));
    }

    private static Tally tally(List<KeptTally> ofDepartment) {
        Map<QueueGroup, Long> groups = new EnumMap<>(QueueGroup.class);
        for (QueueGroup group : SHARED) {
            groups.put(group, ofDepartment.stream().filter(tally -> tally.isIn(group))
                    .mapToLong(KeptTally::items).sum());
        }
        return new Tally(groups, claimed(ofDepartment));
    }

    private static Map<String, Long> claimed(List<KeptTally> tallies) {
        return tallies.stream().filter(tally -> tally.isIn(QueueGroup.MINE)).collect(Collectors.toMap(
                tally -> tally.reviewerId().orElseThrow(), KeptTally::items, Long::sum));
    }

    private List<KeptTally> kept(Set<String> departments) {
        return jdbc.sql(KEPT).param("departments", departments.toArray(String[]::new)).query(KeptTally::of).list();
    }
}
