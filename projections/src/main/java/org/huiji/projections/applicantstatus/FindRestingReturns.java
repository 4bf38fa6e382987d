package org.huiji.projections.applicantstatus;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/**
 * Which applications stand returned, the return not younger than {@code until}? In the order of their ids.
 *
 * @param after goes on behind this application; the smallest id there is begins
 */
public record FindRestingReturns(Instant until, UUID after, int most) implements Query<RestingReturns> {

    @Override
    public Class<RestingReturns> responseType() {
        return RestingReturns.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.APPLICANT_STATUS);
    }
}
