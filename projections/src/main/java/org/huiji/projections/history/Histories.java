package org.huiji.projections.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationState;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.port.RecordedEvent;
import org.huiji.projections.comparison.Differences;
import org.jspecify.annotations.Nullable;

/** Makes histories of stored events: one fold gives the state after each of them. */
public final class Histories {

    private Histories() {}

    /** The history that these events, all of one application and in their order, tell. */
    public static History of(UUID applicationId, List<RecordedEvent> events) {
        List<HistoryEntry> entries = new ArrayList<>(events.size());
        List<ApplicationState> states = new ArrayList<>(events.size());
        ApplicationState state = null;
        for (RecordedEvent recorded : events) {
            ApplicationState former = state;
            state = ApplicationState.evolve(former, recorded.event());
            entries.add(entry(recorded, former, state));
            states.add(state);
        }
        return new History(applicationId, ReceiptNumber.of(applicationId), entries, states);
    }

    private static HistoryEntry entry(
            RecordedEvent recorded, @Nullable ApplicationState former, ApplicationState state) {
        return new HistoryEntry(
                recorded,
                state.status(),
                state.dossier().round(),
                Differences.between(former == null ? null : former.dossier(), state.dossier()));
    }
}
