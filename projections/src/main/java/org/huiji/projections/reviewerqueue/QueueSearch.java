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

    private static final String URGENT_FIRST = "shelf, urgency, due_on, submitted_at, application_id";
    private static final String LATEST_FIRST = "ended_at DESC, application_id DESC";

    private final EntityManager entities;
    private final SearchTokens tokens;

    QueueSearch(EntityManager entities, SearchTokens tokens) {
        this.entities = entities;
        this.tokens = tokens;
    }

    /** At most {@code size} rows. */
    List<QueueItem> find(FindQueuePage query, int size) {
        Conditions conditions = new Conditions();
        departments(conditions, query.departments());
        group(conditions, query.group(), query.staffId());
        filter(conditions, query.filter());
        boolean latestFirst = isLatestFirst(query.group());
        QueueCursor.read(query.after()).ifPresent(cursor -> after(conditions, cursor, latestFirst));
        Query sql = entities.createNativeQuery("SELECT * FROM read_model.queue_item WHERE "
                + String.join(" AND ", conditions.terms) + " ORDER BY " + (latestFirst ? LATEST_FIRST : URGENT_FIRST)
                + " LIMIT " + size, QueueItem.class);
        conditions.parameters.forEach(sql::setParameter);
        return ((List<?>) sql.getResultList()).stream().map(QueueItem.class::cast).toList();
    }

    static boolean isLatestFirst(QueueGroup group) {
        return group == QueueGroup.RETURNED || group == QueueGroup.CLOSED;
    }

    /** One department is compared with =, so that the index gives the order. */
    private static void departments(Conditions conditions, Set<String> departments) {
        if (departments.size() == 1) {
            conditions.add("department_code = :department", "department", departments.iterator().next());
        } else {
            conditions.add("department_code = ANY(:departments)", "departments", departments.toArray(String[]::new));
        }
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

    private static void after(Conditions conditions, QueueCursor cursor, boolean latestFirst) {
        conditions.add(latestFirst
                ? "(ended_at, application_id) < (:at, :id)"
                : "(shelf, urgency, due_on, submitted_at, application_id) > (:shelf, :urgency, :due, :at, :id)");
        if (!latestFirst) {
            conditions.parameters.put("shelf", cursor.shelf());
            conditions.parameters.put("urgency", cursor.urgency());
            conditions.parameters.put("due", cursor.dueOn());
        }
        conditions.parameters.put("at", cursor.at());
        conditions.parameters.put("id", cursor.applicationId());
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
    }
}
