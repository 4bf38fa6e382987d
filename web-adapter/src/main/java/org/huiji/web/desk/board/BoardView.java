package org.huiji.web.desk.board;

import java.util.List;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.web.facts.DeadlineView;
import org.huiji.web.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The board.
 *
 * @param department the one department that is looked at; empty for all of the head's
 * @param choices the head's departments
 * @param unclaimed how many wait for a reviewer
 * @param departments one line for each, where there is more than one
 * @param next the address of the next page of the overdue list; {@code null} on the last
 */
record BoardView(
        String department,
        List<Option> choices,
        long unclaimed,
        long claimed,
        long dueSoon,
        long overdue,
        List<ReviewerLine> reviewers,
        List<DepartmentLine> departments,
        AgeingChart ageing,
        List<OverdueLine> overdueLines,
        @Nullable String next) {

    /** Whether somebody is at work. */
    enum Presence {
        PRESENT,
        ABSENT,
        /** Holds something and reviews in that department no longer. */
        FORMER
    }

    /** What one reviewer has and did. */
    record ReviewerLine(
            String id,
            String name,
            String departmentCode,
            Presence presence,
            long claimed,
            long dueSoon,
            long overdue,
            long today,
            long week) {}

    /** What lies with one department. */
    record DepartmentLine(String code, String name, long unclaimed, long claimed, long dueSoon, long overdue) {}

    /** An overdue review; {@code phone} is the department's, to be asked where nobody has claimed it. */
    record OverdueLine(QueueRow row, DeadlineView deadline, String departmentName, String phone) {

        @Override
        public String toString() {
            return "OverdueLine[" + row.applicationId() + "]";
        }
    }

    @Override
    public String toString() {
        return "BoardView[" + department + "]";
    }
}
