package org.huiji.projections.history;

import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.application.port.ApplicationLog;
import org.huiji.projections.comparison.Differences;
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
        return Histories.of(query.applicationId(), log.eventsOf(query.applicationId()));
    }

    @QueryHandler
    StateAtAnswer on(FindStateAt query) {
        return new StateAtAnswer(at(on(new FindHistory(query.applicationId())), query.sequence()));
    }

    @QueryHandler
    ComparisonAnswer on(CompareStates query) {
        History history = on(new FindHistory(query.applicationId()));
        return new ComparisonAnswer(at(history, query.fromSequence())
                .flatMap(from -> at(history, query.toSequence()).map(to -> comparison(from, to))));
    }

    private static Comparison comparison(StateAt from, StateAt to) {
        return new Comparison(
                from, to, Differences.between(from.state().dossier(), to.state().dossier()));
    }

    private static Optional<StateAt> at(History history, long sequence) {
        return history.reaches(sequence)
                ? Optional.of(new StateAt(
                        history.entry(sequence), history.entries().size(), history.stateAfter(sequence)))
                : Optional.empty();
    }
}
