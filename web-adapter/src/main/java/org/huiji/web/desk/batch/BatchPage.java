package org.huiji.web.desk.batch;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.ReceiptNumber;
import org.huiji.web.desk.batch.AssignmentsView.Item;
import org.huiji.web.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The page that lists what is about to be done, or what came of it.
 *
 * @param reviewers of all departments among the rows, who is absent said to be
 */
record BatchPage(
        BatchAction action,
        BatchForm form,
        List<Line> lines,
        List<Option> reviewers,
        List<Option> departments) {

    /** What came of a row. */
    record Outcome(boolean done, String words) {}

    /**
     * One row.
     *
     * @param item {@code null} for what does not lie with the head's departments
     * @param outcome {@code null} before it was tried
     */
    record Line(BatchRow row, @Nullable Item item, @Nullable Outcome outcome) {

        public UUID applicationId() {
            return row.applicationId();
        }

        public String receiptNumber() {
            return ReceiptNumber.of(row.applicationId());
        }

        public boolean isDone() {
            return outcome != null && outcome.done();
        }

        @Override
        public String toString() {
            return "Line[" + row.applicationId() + "]";
        }
    }

    /** The rows that were refused, to be tried again. */
    public List<Line> failed() {
        return lines.stream().filter(line -> !line.isDone()).toList();
    }

    public long done() {
        return lines.stream().filter(Line::isDone).count();
    }

    /** The departments that the rows lie with. */
    Stream<String> departmentCodes() {
        return lines.stream().flatMap(line -> Stream.ofNullable(line.item())).map(item -> item.row().departmentCode())
                .distinct();
    }

    @Override
    public String toString() {
        return "BatchPage[" + action + "]";
    }
}
