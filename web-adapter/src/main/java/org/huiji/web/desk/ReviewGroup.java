package org.huiji.web.desk;

import java.util.List;
import org.huiji.web.facts.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are checked beside one document.
 *
 * @param document {@code null} for the whole sections at the end
 */
record ReviewGroup(@Nullable DocumentView document, List<ReviewRow> rows) {

    ReviewGroup {
        rows = List.copyOf(rows);
    }

    /** The id of its heading, to which choosing the document leads. */
    public String anchor() {
        return "facts-" + (document == null ? "sections" : document.key());
    }

    /** What is to be checked. */
    public List<ReviewRow> shown() {
        return rows.stream().filter(row -> !row.folded()).toList();
    }

    /** What was accepted before and has not changed since (rule 18). */
    public List<ReviewRow> folded() {
        return rows.stream().filter(ReviewRow::folded).toList();
    }

    /** The mark at its document: what is missing or wrong before what is settled, before what is new. */
    public String mark() {
        if (rows.stream().anyMatch(row -> row.verdict().isWrong())) {
            return "wrong";
        }
        if (document != null && document.pictures().isEmpty()) {
            return "missing";
        }
        List<ReviewRow> counted = shown().stream().filter(ReviewRow::isCounted).toList();
        if (!counted.isEmpty() && counted.stream().allMatch(row -> row.verdict().isOk())) {
            return "settled";
        }
        return document != null && document.changed() ? "changed" : "none";
    }
}
