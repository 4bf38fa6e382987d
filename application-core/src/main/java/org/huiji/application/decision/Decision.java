package org.huiji.application.decision;

import java.util.List;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.Receipt.Outcome;

/** What an accepted command leads to; a refused one throws {@link org.huiji.application.Refusal}. */
public record Decision(List<ApplicationEvent> events, Outcome outcome) {

    public Decision {
        events = List.copyOf(events);
    }

    static Decision stored(ApplicationEvent event) {
        return stored(List.of(event));
    }

    static Decision stored(List<ApplicationEvent> events) {
        return new Decision(events, Outcome.STORED);
    }

    static Decision unchanged() {
        return new Decision(List.of(), Outcome.UNCHANGED);
    }

    static Decision notDue() {
        return new Decision(List.of(), Outcome.NOT_DUE);
    }
}
