package org.huiji.projections.history;

import org.huiji.application.ApplicationState;

/**
 * An application as it stood.
 *
 * @param entry the event that led there
 * @param events how many events the application has today
 * @param state folded from the events up to and including that one
 */
public record StateAt(HistoryEntry entry, int events, ApplicationState state) {

    @Override
    public String toString() {
        return "StateAt[" + entry.sequence() + "]";
    }
}
