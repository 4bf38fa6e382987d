package org.huiji.web.desk;

import java.util.List;
import org.huiji.projections.reviewerqueue.QueueOrder;
import org.huiji.web.desk.QueueView.Heading;

/** The heads of the columns; those of an order lead to it, and the one in force says so. */
final class QueueHeadings {

    private QueueHeadings() {}

    static List<Heading> of(QueueQuery query) {
        return List.of(
                deadline(query),
                Heading.plain("applicant"),
                Heading.plain("place"),
                round(query),
                submitted(query),
                Heading.plain("claimed"),
                Heading.plain("action"));
    }

    private static Heading deadline(QueueQuery query) {
        return new Heading("deadline", query.sorted(null), query.order() == QueueOrder.DUE ? "ascending" : null);
    }

    private static Heading round(QueueQuery query) {
        return QueueOrder.of(query.queueGroup()).contains(QueueOrder.HIGHEST_ROUND)
                ? new Heading("round", query.sorted("round"),
                        query.order() == QueueOrder.HIGHEST_ROUND ? "descending" : null)
                : Heading.plain("round");
    }

    private static Heading submitted(QueueQuery query) {
        return switch (query.order()) {
            case OLDEST_SUBMISSION -> new Heading("submitted", query.sorted("latest"), "ascending");
            case LATEST_SUBMISSION -> new Heading("submitted", query.sorted("oldest"), "descending");
            case DUE, LATEST_END, HIGHEST_ROUND -> new Heading("submitted", query.sorted("oldest"), null);
        };
    }
}
