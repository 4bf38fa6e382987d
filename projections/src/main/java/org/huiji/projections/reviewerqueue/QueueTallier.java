package org.huiji.projections.reviewerqueue;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiji.projections.reviewerqueue.QueueMarks.Mark;
import org.huiji.projections.reviewerqueue.QueueTallies.Tally;
import org.springframework.stereotype.Component;

/** Marks and tallies whole departments, so that one question serves everybody who looks. */
@Component
class QueueTallier {

    /** Every change raises a version, and whatever closes leaves the open shelves; so closed ones need not be read. */
    private static final String MARKS = """
            SELECT department_code, shelf = 1, reviewer_id,
                count(*) || '.' || bit_xor(uuid_hash_extended(application_id, version))
            FROM read_model.queue_item WHERE department_code = ANY(:departments) AND shelf < 2
            GROUP BY department_code, shelf, reviewer_id""";

    private static final List<QueueGroup> SHARED = Arrays.stream(QueueGroup.values())
            .filter(group -> group != QueueGroup.MINE).toList();

    private static final String GROUPS = SHARED.stream()
            .map(group -> "count(*) FILTER (WHERE " + GroupCondition.of(group) + ")")
            .collect(Collectors.joining(", ", "SELECT department_code, ", """
                     FROM read_model.queue_item WHERE department_code = ANY(:departments) AND shelf < 3
                    GROUP BY department_code"""));

    private static final String CLAIMED = """
            SELECT department_code, reviewer_id, count(*) FROM read_model.queue_item
            WHERE department_code = ANY(:departments) AND shelf = 0 AND status = 'IN_REVIEW'
                AND reviewer_id IS NOT NULL
            GROUP BY department_code, reviewer_id""";

    private final EntityManager entities;

    QueueTallier(EntityManager entities) {
        this.entities = entities;
    }

    QueueMarks marks(Set<String> departments) {
        return new QueueMarks(rows(MARKS, departments).stream()
                .map(row -> new Mark((String) row[0], (Boolean) row[1], (String) row[2], (String) row[3]))
                .toList());
    }

    QueueTallies tallies(Set<String> departments) {
        Map<String, Map<String, Long>> claimed = new HashMap<>();
        for (Object[] row : rows(CLAIMED, departments)) {
            claimed.computeIfAbsent((String) row[0], department -> new HashMap<>())
                    .put((String) row[1], ((Number) row[2]).longValue());
        }
        return new QueueTallies(rows(GROUPS, departments).stream().collect(Collectors.toMap(
                row -> (String) row[0],
                row -> new Tally(groups(row), claimed.getOrDefault((String) row[0], Map.of())))));
    }

    ClaimedCounts claimed(Set<String> departments) {
        return new ClaimedCounts(rows(CLAIMED, departments).stream().collect(Collectors.toMap(
                row -> (String) row[1], row -> ((Number) row[2]).longValue(), Long::sum)));
    }

    private static Map<QueueGroup, Long> groups(Object[] row) {
        Map<QueueGroup, Long> groups = new EnumMap<>(QueueGroup.class);
        for (int i = 0; i < SHARED.size(); i++) {
            groups.put(SHARED.get(i), ((Number) row[i + 1]).longValue());
        }
        return groups;
    }

    private List<Object[]> rows(String sql, Set<String> departments) {
        return ((List<?>) entities.createNativeQuery(sql)
                .setParameter("departments", departments.toArray(String[]::new))
                .getResultList()).stream().map(Object[].class::cast).toList();
    }
}
