package org.huiji.projections.reviewerqueue;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts all groups in one statement. */
@Component
class QueueCounter {

    private static final String COUNTS = Arrays.stream(QueueGroup.values())
            .map(group -> "count(*) FILTER (WHERE " + GroupCondition.of(group) + ")")
            .collect(Collectors.joining(", ", "SELECT ",
                    " FROM read_model.queue_item WHERE department_code = ANY(:departments) AND shelf < 3"));

    private final EntityManager entities;

    QueueCounter(EntityManager entities) {
        this.entities = entities;
    }

    QueueCounts count(Set<String> departments, String staffId) {
        Object[] row = (Object[]) entities.createNativeQuery(COUNTS)
                .setParameter("staff", staffId)
                .setParameter("departments", departments.toArray(String[]::new))
                .getSingleResult();
        Map<QueueGroup, Long> counts = new EnumMap<>(QueueGroup.class);
        int column = 0;
        for (QueueGroup group : QueueGroup.values()) {
            counts.put(group, ((Number) row[column]).longValue());
            column++;
        }
        return new QueueCounts(counts);
    }
}
