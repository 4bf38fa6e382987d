package org.huiji.projections.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.application.ApplicationState;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.projections.comparison.Differences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the stored events themselves; a state is the fold of the first of them. */
@Component
class TimeMachine {

    private final ApplicationLog log;

    TimeMachine(ApplicationLog log) {
        this.log = log;
    }

    @QueryHandler
    History on(FindHistory query) {
        List<HistoryEntry> entries = states(query.applicationId()).stream().map(StateAt::entry).toList();
        return new History(query.applicationId(), ReceiptNumber.of(query.applicationId()), entries);
    }

    @QueryHandler
    StateAtAnswer on(FindStateAt query) {
        return new StateAtAnswer(at(states(query.applicationId()), query.sequence()));
    }

    @QueryHandler
    ComparisonAnswer on(CompareStates query) {
        List<StateAt> states = states(query.applicationId());
        return new ComparisonAnswer(at(states, query.fromSequence())
                .flatMap(from -> at(states, query.toSequence()).map(to -> comparison(from, to))));
    }

    private static Comparison comparison(StateAt from, StateAt to) {
        return new Comparison(
                from, to, Differences.between(from.state().dossier(), to.state().dossier()));
    }

    private static Optional<StateAt> at(List<StateAt> states, long sequence) {
        return states.stream()
                .filter(state -> state.entry().sequence() == sequence)
                .findFirst();
    }

    private List<StateAt> states(UUID applicationId) {
        List<RecordedEvent> events = log.eventsOf(applicationId);
        List<StateAt> states = new ArrayList<>();
        ApplicationState state = null;
        for (RecordedEvent recorded : events) {
            ApplicationState former = state;
            state = ApplicationState.evolve(former, recorded.event());
            states.add(new StateAt(entry(recorded, former, state), events.size(), state));
        }
        return states;
    }

    private static HistoryEntry entry(RecordedEvent recorded, @Nullable ApplicationState former,
            ApplicationState state) {
        return new HistoryEntry(
                recorded,
                state.status(),
                state.dossier().round(),
                Differences.between(former == null ? null : former.dossier(), state.dossier()));
    }
}
