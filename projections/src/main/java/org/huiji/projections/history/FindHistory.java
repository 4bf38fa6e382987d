package org.huiji.projections.history;

import java.util.UUID;
import org.huiji.projections.Query;

/** What happened to this application, event by event? */
public record FindHistory(UUID applicationId) implements Query<History> {

    @Override
    public Class<History> responseType() {
        return History.class;
    }
}
