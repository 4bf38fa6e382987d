package org.huiji.projections.reviewerqueue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiji.application.section.Field;
import org.huiji.projections.following.SearchTokens;
import org.huiji.projections.following.SearchTokens.Named;
import org.huiji.projections.following.SearchTokens.Nothing;
import org.huiji.projections.following.SearchTokens.Numbered;
import org.huiji.projections.following.SearchTokens.ReceiptNumbered;
import org.springframework.stereotype.Component;

/** Finds rows in their order by conditions that name their own parameters; nothing typed comes into the SQL itself. */
@Component
class QueueSearch {

    private static final String ROWS = "SELECT * FROM read_model.queue_item WHERE ";

    private final EntityManager entities;
    private final SearchTokens tokens;

    QueueSearch(EntityManager entities, SearchTokens tokens) {
        this.entities = entities;
        this.tokens = tokens;
    }

    /** At most {@code size} rows. */
    List<QueueItem> find(FindQueuePage query, int size) {
        Conditions conditions = new Conditions();
        group(conditions, query.group(), query.staffId());
        filter(conditions, query.filter());
        QueueCursor.read(query.after(), query.order()).ifPresent(cursor -> after(conditions, cursor));
        Query sql = entities.createNativeQuery(of(query, conditions, " LIMIT " + size), QueueItem.class);
        conditions.parameters.forEach(sql::setParameter);
        return ((List<?>) sql.getResultList()).stream().map(QueueItem.class::cast).toList();
    }

    /** The index gives the order within one department. */
    private String of(FindQueuePage query, Conditions conditions, String limit) {
        Set<String> departments = query.departments();
        if (departments.size() == 1) {
            conditions.add("department_code = :department", "department", departments.iterator().next());
            return ROWS + conditions + query.order().by() + limit;
        }
        conditions.parameters.put("departments", departments.toArray(String[]::new));
        return hasFewRows(query.filter())
                ? ROWS + "department_code = ANY(:departments) AND " + conditions + query.order().by() + limit
                : firstOfEach(query.order(), conditions, limit);
    }

    /** What so few have is looked for once and not in each department. Of one character, a name begins with many have. */
    private boolean hasFewRows(QueueFilter filter) {
        return filter.text() != null && switch (tokens.wanted(filter.text())) {
            case Nothing _ -> false;
            case ReceiptNumbered _,Numbered _ -> true;
            case Named wanted -> wanted.characters() > 1;
        };
    }

    /** Of several departments, the first places of each are put in order, and rows are read for the first of these alone. */
    private static String firstOfEach(QueueOrder order, Conditions conditions, String limit) {
        return """
                SELECT item.* FROM (
                    SELECT place.* FROM unnest(CAST(:departments AS text[])) AS asked (department) CROSS JOIN LATERAL (
                        SELECT %1$s FROM read_model.queue_item
                         WHERE department_code = asked.department AND %2$s%3$s%5$s) AS place
                    %4$s%5$s) AS place
                  JOIN read_model.queue_item AS item ON item.application_id = place.application_id
                %4$s""".formatted(order.place(), conditions, order.by(), order.byPlace(), limit);
    }

    private static void group(Conditions conditions, QueueGroup group, String staffId) {
        conditions.add(GroupCondition.of(group));
        if (group == QueueGroup.MINE) {
            conditions.parameters.put("staff", staffId);
        }
    }

    private void filter(Conditions conditions, QueueFilter filter) {
        if (filter.regionCode() != null) {
            conditions.add("region_code = :region", "region", storable(filter.regionCode()));
        }
        if (filter.employed() != null) {
            conditions.add("employed_token = :employed", "employed",
                    tokens.answer(Field.EMPLOYED, filter.employed().toString()));
        }
        if (filter.qualificationLevel() != null) {
            conditions.add("qualification_token = :level", "level",
                    tokens.answer(Field.QUALIFICATION_LEVEL, filter.qualificationLevel()));
        }
        if (filter.round() != null) {
            conditions.add("round = :round", "round", filter.round());
        }
        if (filter.reviewerId() != null) {
            conditions.add("reviewer_id = :reviewer", "reviewer", storable(filter.reviewerId()));
        }
        if (filter.amendment() != null) {
            conditions.add("amendment = :amendment", "amendment", filter.amendment());
        }
        if (filter.text() != null) {
            text(conditions, filter.text());
        }
    }

    /** What comes from the address can hold the one character that no text column can. */
    private static String storable(String typed) {
        return typed.replace("\0", "");
    }

    private void text(Conditions conditions, String text) {
        switch (tokens.wanted(text)) {
            case Nothing _ -> {
                // narrows nothing
            }
            case ReceiptNumbered wanted ->
                conditions.add("receipt_number = :receipt", "receipt", wanted.receiptNumber());
            case Numbered wanted -> conditions.add("identity_number_token = :number", "number", wanted.token());
            case Named wanted -> conditions.add("name_tokens @> ARRAY[CAST(:name AS text)]", "name", wanted.token());
        }
    }

    private static void after(Conditions conditions, QueueCursor cursor) {
        conditions.add(cursor.order().after());
        conditions.parameters.putAll(cursor.parameters());
    }

    private static final class Conditions {
        private final List<String> terms = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        void add(String term) {
            terms.add(term);
        }

        void add(String term, String name, Object value) {
            terms.add(term);
            parameters.put(name, value);
        }

        @Override
        public String toString() {
            return String.join(" AND ", terms);
        }
    }
}
