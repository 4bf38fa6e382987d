package org.huiji.projections.reviewerqueue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which order the rows of a list come. Each order ends with the application, so that every row has one place. */
@SuppressWarnings("ImmutableEnumChecker") // its list is made by toList
public enum QueueOrder {
    /** Overdue first, then due soon, then by due date. */
    DUE(false, QueueColumn.SHELF, QueueColumn.URGENCY, QueueColumn.DUE_ON, QueueColumn.SUBMITTED_AT),
    /** What was returned, approved or given up last comes first. */
    LATEST_END(true, QueueColumn.ENDED_AT),
    /** By the submission of the present round. */
    OLDEST_SUBMISSION(false, QueueColumn.SUBMITTED_AT),
    LATEST_SUBMISSION(true, QueueColumn.SUBMITTED_AT),
    /** The highest round first, and in it the oldest submission. */
    HIGHEST_ROUND(false, QueueColumn.ROUND_BACKWARDS, QueueColumn.SUBMITTED_AT);

    private final boolean descending;

    private final List<QueueColumn> columns;

    QueueOrder(boolean descending, QueueColumn... columns) {
        this.descending = descending;
        this.columns = Stream.concat(Arrays.stream(columns),
                Stream.of(QueueColumn.APPLICATION_ID)).toList();
    }

    /** The order in which a list is worked off. */
    public static QueueOrder usual(QueueGroup group) {
        return switch (group) {
            case RETURNED, CLOSED -> LATEST_END;
            case PENDING, MINE, DUE_SOON, OVERDUE, ALL -> DUE;
        };
    }

    /** The orders that a list can be shown in; everything together has no order by rounds, for which no index stands. */
    public static Set<QueueOrder> of(QueueGroup group) {
        return group == QueueGroup.ALL
                ? Set.of(usual(group), OLDEST_SUBMISSION, LATEST_SUBMISSION)
                : Set.of(usual(group), OLDEST_SUBMISSION, LATEST_SUBMISSION, HIGHEST_ROUND);
    }

    List<QueueColumn> columns() {
        return columns;
    }

    /** As it stands behind the conditions on rows. */
    String by() {
        return by(QueueColumn::sql);
    }

    /** The same for what {@link #place()} gives. */
    String byPlace() {
        return by(column -> "place." + column.name());
    }

    private String by(Function<QueueColumn, String> name) {
        return columns.stream().map(column -> name.apply(column) + (descending ? " DESC" : ""))
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    /** Each column of the order under its own name, which its index holds without the row. */
    String place() {
        return columns.stream().map(column -> column.sql() + " AS " + column.name()).collect(Collectors.joining(", "));
    }

    /** The rows after a place, as a condition on one parameter per column. */
    String after() {
        return columns.stream().map(QueueColumn::sql).collect(Collectors.joining(", ", "(", ")"))
                + (descending ? " < " : " > ")
                + columns.stream().map(column -> ":" + column.name()).collect(Collectors.joining(", ", "(", ")"));
    }
}
