package org.huiji.web.desk.batch;

import java.util.List;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.web.facts.DeadlineView;
import org.huiji.web.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The list from which a head chooses.
 *
 * @param next the address of the next page; {@code null} on the last
 */
record AssignmentsView(
        AssignmentsQuery query,
        List<Item> items,
        List<Option> departments,
        List<Option> reviewers,
        List<Option> bands,
        String first,
        @Nullable String next) {

    /** One application as the lists of this part show it. */
    record Item(QueueRow row, DeadlineView deadline, String departmentName) {

        @Override
        public String toString() {
            return "Item[" + row.applicationId() + "]";
        }
    }
}
