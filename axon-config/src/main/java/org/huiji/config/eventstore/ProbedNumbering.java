package org.huiji.config.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.huiji.application.ApplicationState;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.RecordedEvent;
import org.huiji.config.protection.ApplicationIds;
import org.springframework.stereotype.Component;

/** Counts a person's applications by looking for them in the event store, from the first on (decision 1). */
@Component
class ProbedNumbering implements ApplicationNumbering {

    private final ApplicationIds ids;
    private final EventStore store;
    private final ApplicationLog log;

    ProbedNumbering(ApplicationIds ids, EventStore store, ApplicationLog log) {
        this.ids = ids;
        this.store = store;
        this.log = log;
    }

    @Override
    public List<UUID> applicationsOf(UUID accountId) {
        List<UUID> found = new ArrayList<>();
        UUID id = ids.of(accountId, 0);
        while (store.lastSequenceNumberFor(id.toString()).isPresent()) {
            found.add(id);
            id = ids.of(accountId, found.size());
        }
        return found;
    }

    @Override
    public UUID openApplicationOf(UUID accountId) {
        List<UUID> found = applicationsOf(accountId);
        boolean open = !found.isEmpty() && !stateOf(found.getLast()).status().isClosed();
        return open ? found.getLast() : ids.of(accountId, found.size());
    }

    private ApplicationState stateOf(UUID applicationId) {
        return ApplicationState.fold(log.eventsOf(applicationId).stream().map(RecordedEvent::event).toList());
    }
}
