package org.huiji.projections;

/**
 * A question to a read model, answered by one record.
 *
 * @param <R> the answer
 */
public interface Query<R extends Record> {

    /** The class of the answer, as the query bus needs it. */
    Class<R> responseType();
}
