package org.huiji.projections.reviewerqueue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what a head asks of the rows under review. */
@Component
class UnderReviewQueries {

    private static final String ROWS = "SELECT * FROM read_model.queue_item WHERE ";
    private static final String ORDER = QueueOrder.DUE.by() + " LIMIT ";

    private final EntityManager entities;
    private final QueueQueries rows;

    UnderReviewQueries(EntityManager entities, QueueQueries rows) {
        this.entities = entities;
        this.rows = rows;
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public QueuePage on(FindUnderReview query) {
        int size = Math.clamp(query.size(), 1, FindQueuePage.MAX_SIZE);
        List<QueueItem> found = find(query, size + 1);
        List<QueueItem> shown = found.stream().limit(size).toList();
        String next = found.size() > size ? QueueCursor.of(shown.getLast(), QueueOrder.DUE).write() : null;
        return new QueuePage(shown.stream().map(rows::row).toList(), next);
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public QueuePage on(FindQueueRows query) {
        String sql = ROWS + "application_id = ANY(:ids) AND department_code = ANY(:departments) AND shelf < "
                + Shelf.NOT_SHOWN + ORDER + FindQueuePage.MAX_SIZE;
        return new QueuePage(items(sql, Map.of("ids", query.applicationIds().toArray(UUID[]::new), "departments",
                array(query.departments()))).stream().map(rows::row).toList(), null);
    }

    private List<QueueItem> find(FindUnderReview query, int size) {
        List<String> terms = new ArrayList<>(List.of("department_code = ANY(:departments)", "shelf = 0"));
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("departments", array(query.departments())));
        if (query.band() != null) {
            terms.add("urgency = :band");
            parameters.put("band", query.band().urgency());
        }
        String reviewer = query.reviewerId();
        if (FindUnderReview.NOBODY.equals(reviewer)) {
            terms.add("reviewer_id IS NULL");
        } else if (reviewer != null) {
            terms.add("reviewer_id = :reviewer");
            parameters.put("reviewer", reviewer.replace("\0", ""));
        }
        QueueCursor.read(query.after(), QueueOrder.DUE).ifPresent(cursor -> {
            terms.add(QueueOrder.DUE.after());
            parameters.putAll(cursor.parameters());
        });
        return items(ROWS + String.join(" AND ", terms) + ORDER + size, parameters);
    }

    private List<QueueItem> items(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql, QueueItem.class);
        parameters.forEach(query::setParameter);
        return ((List<?>) query.getResultList()).stream().map(QueueItem.class::cast).toList();
    }

    private static String[] array(Set<String> departments) {
        return departments.toArray(String[]::new);
    }
}
