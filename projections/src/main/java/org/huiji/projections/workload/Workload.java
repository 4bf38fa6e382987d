package org.huiji.projections.workload;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huiji.projections.reviewerqueue.UrgencyBand;
import org.jspecify.annotations.Nullable;

/**
 * The work of departments.
 *
 * @param held what is under review, by department and reviewer
 * @param decided what was returned or approved in the last days and stands so, by department and reviewer
 * @param submitted what is under review, by the day on which its round was submitted and how late it is
 */
public record Workload(List<Held> held, List<Decided> decided, List<Submitted> submitted) {

    public Workload {
        held = List.copyOf(held);
        decided = List.copyOf(decided);
        submitted = List.copyOf(submitted);
    }

    /** What one reviewer holds in one department; without a reviewer, what waits there. */
    public record Held(
            String departmentCode,
            @Nullable String reviewerId,
            @Nullable String reviewerName,
            long all,
            long dueSoon,
            long overdue) {

        /** Whether it waits for a reviewer. */
        public boolean isUnclaimed() {
            return reviewerId == null;
        }

        /** Whether it is with that reviewer in that department. */
        public boolean isWith(String staffId, String department) {
            return Objects.equals(reviewerId, staffId) && departmentCode.equals(department);
        }
    }

    /** What one reviewer decided in one department. */
    public record Decided(String departmentCode, String reviewerId, long today, long week) {}

    /** How much of one day still waits for a decision. */
    public record Submitted(LocalDate day, UrgencyBand band, long count) {}
}
