package org.huiji.config.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApprovedContent;
import org.huiji.application.Dossier;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.ApprovedApplications;
import org.huiji.application.port.RecordedEvent;
import org.springframework.stereotype.Component;

/** What was approved, folded from the events themselves: an amendment must not start from a read model. */
@Component
class StoredApprovals implements ApprovedApplications {

    private final ApplicationLog log;

    StoredApprovals(ApplicationLog log) {
        this.log = log;
    }

    @Override
    public Optional<ApprovedContent> find(UUID applicationId, UUID accountId) {
        List<ApplicationEvent> events = log.eventsOf(applicationId).stream().map(RecordedEvent::event).toList();
        if (events.isEmpty() || !(ApplicationState.fold(events) instanceof ApplicationState.Approved approved)) {
            return Optional.empty();
        }
        Dossier dossier = approved.dossier();
        return dossier.accountId().equals(accountId) && !dossier.isErased()
                ? Optional.of(ApprovedContent.of(dossier))
                : Optional.empty();
    }
}
