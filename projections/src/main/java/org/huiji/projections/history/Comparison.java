package org.huiji.projections.history;

import java.util.List;
import org.huiji.projections.comparison.Change;

/** Two moments of an application and what differs between them, in form order. */
public record Comparison(StateAt from, StateAt to, List<Change> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }
}
