package org.huiji.web.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationState;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.web.notification.TextMessages.Held;
import org.springframework.stereotype.Component;

/** Whether an application stands returned at this moment, by its events themselves: read models may be behind. */
@Component
class StandingReturns {

    private final ApplicationLog log;

    StandingReturns(ApplicationLog log) {
        this.log = log;
    }

    /** When the return was made that stands; empty when none does. */
    Optional<Instant> of(UUID applicationId) {
        List<ApplicationEvent> events = log.eventsOf(applicationId).stream().map(RecordedEvent::event).toList();
        if (events.isEmpty() || !(ApplicationState.fold(events) instanceof ApplicationState.Returned)) {
            return Optional.empty();
        }
        return events.reversed().stream()
                .filter(ApplicationEvent.ApplicationReturned.class::isInstance)
                .map(ApplicationEvent::occurredAt)
                .findFirst();
    }

    /** Whether what a message says still holds; only a reminder can become untrue while it waits. */
    boolean stillTrue(Held held) {
        return held.kind() != MessageKind.RESTING || of(held.applicationId())
                .filter(returnedAt -> RestReminders.DAYS.stream()
                        .anyMatch(days -> Occasion.ofRest(returnedAt, days).equals(held.occasion())))
                .isPresent();
    }
}
