package org.huiji.projections.auditsearch;

import java.util.Optional;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/**
 * Which applications are meant?
 *
 * @param text a receipt number, a whole identity number, or a name or its beginning; nothing is found by nothing
 * @param size rows wanted, at most {@link #MAX_SIZE}
 */
public record SearchApplications(String text, int size) implements Query<FoundApplications> {

    /** The longest answer. */
    public static final int MAX_SIZE = 100;

    @Override
    public Class<FoundApplications> responseType() {
        return FoundApplications.class;
    }

    @Override
    public String toString() {
        return "SearchApplications[…]";
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.AUDIT_SEARCH);
    }
}
