package org.huiji.projections.auditsearch;

import org.huiji.projections.Query;

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
}
