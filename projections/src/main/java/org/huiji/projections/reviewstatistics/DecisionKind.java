package org.huiji.projections.reviewstatistics;

/** How a round was decided. */
public enum DecisionKind {
    RETURNED,
    APPROVED
}
