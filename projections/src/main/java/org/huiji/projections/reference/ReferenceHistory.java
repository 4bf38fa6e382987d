package org.huiji.projections.reference;

import java.time.Instant;

/**
 * The reference lists as they were published at a time, so that a history says what a code and a department were called
 * then (decision 49).
 */
@FunctionalInterface
public interface ReferenceHistory {

    /** The lists that were valid at that moment of business time; before the first publication the first ones. */
    ReferenceLists at(Instant moment);
}
