package org.huiji.projections.applicantstatus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Applications that stand returned. */
public record RestingReturns(List<RestingReturn> returns) {

    /**
     * One of them.
     *
     * @param findings how many the last return had
     */
    public record RestingReturn(UUID applicationId, UUID accountId, Instant returnedAt, int findings) {}

    public RestingReturns {
        returns = List.copyOf(returns);
    }
}
