package org.huiji.projections.reviewstatistics;

import java.time.LocalDate;
import java.util.List;

/** Decisions counted together where they are alike, by the day of submission, the day of decision, kind and reviewer. */
public record Decisions(List<Group> groups, List<Reason> reasons) {

    /**
     * Decisions that are alike.
     *
     * @param submittedOn the day in legal time, like {@code decidedOn}
     */
    public record Group(
            String reviewerId,
            String reviewerName,
            DecisionKind kind,
            LocalDate submittedOn,
            LocalDate decidedOn,
            long count) {}

    /** In how many returns a reason was given; the most used first. */
    public record Reason(String code, long count) {}

    public Decisions {
        groups = List.copyOf(groups);
        reasons = List.copyOf(reasons);
    }
}
