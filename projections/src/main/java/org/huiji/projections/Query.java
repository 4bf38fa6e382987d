package org.huiji.projections;

import java.util.Optional;

/**
 * A question to a read model, answered by one record.
 *
 * @param <R> the answer
 */
public interface Query<R extends Record> {

    /** The class of the answer, as the query bus needs it. */
    Class<R> responseType();

    /** Which of {@link ReadModels} answers it; empty when the event store itself does. */
    default Optional<String> readModel() {
        return Optional.empty();
    }
}
