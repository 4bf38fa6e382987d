package org.huiji.projections.workload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was approved. */
public record Approvals(List<Approval> approvals) {

    public Approvals {
        approvals = List.copyOf(approvals);
    }

    /** One approval and who gave it. */
    public record Approval(
            UUID applicationId, String departmentCode, String reviewerId, String reviewerName, Instant approvedAt) {}
}
