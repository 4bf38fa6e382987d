package org.huiji.projections.reviewerqueue;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts all groups in one statement. */
@Component
class QueueCounter {

    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE shelf = 0 AND status = 'PENDING_REVIEW'),
                   count(*) FILTER (WHERE shelf = 0 AND status = 'IN_REVIEW' AND reviewer_id = :staff),
                   count(*) FILTER (WHERE shelf = 0 AND urgency = 1),
                   count(*) FILTER (WHERE shelf = 0 AND urgency = 0),
                   count(*) FILTER (WHERE shelf = 1),
                   count(*) FILTER (WHERE shelf = 2),
                   count(*)
              FROM read_model.queue_item
             WHERE department_code = ANY(:departments) AND shelf < 3
            """;

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
        for (QueueGroup group : QueueGroup.values()) {
            counts.put(group, ((Number) row[group.ordinal()]).longValue());
        }
        return new QueueCounts(counts);
    }
}
