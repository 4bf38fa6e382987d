package org.huiji.projections.history;

import java.util.UUID;
import org.huiji.projections.Query;

/** What differs between how it stood after one event and after another? */
public record CompareStates(UUID applicationId, long fromSequence, long toSequence) implements Query<ComparisonAnswer> {

    @Override
    public Class<ComparisonAnswer> responseType() {
        return ComparisonAnswer.class;
    }
}
