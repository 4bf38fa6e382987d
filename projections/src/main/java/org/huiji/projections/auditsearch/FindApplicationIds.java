package org.huiji.projections.auditsearch;

import java.util.Optional;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/**
 * All that {@link SearchApplications} means, by their ids alone.
 *
 * @param size ids wanted at most
 */
public record FindApplicationIds(String text, int size) implements Query<ApplicationIds> {

    @Override
    public Class<ApplicationIds> responseType() {
        return ApplicationIds.class;
    }

    @Override
    public String toString() {
        return "FindApplicationIds[…]";
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.AUDIT_SEARCH);
    }
}
