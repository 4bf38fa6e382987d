package org.huiji.projections.history;

import java.util.UUID;
import org.huiji.projections.Query;

/** How did this application stand just after its event {@code sequence} (from 0)? */
public record FindStateAt(UUID applicationId, long sequence) implements Query<StateAtAnswer> {

    @Override
    public Class<StateAtAnswer> responseType() {
        return StateAtAnswer.class;
    }
}
