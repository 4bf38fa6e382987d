package org.huiji.config.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.CommandContext;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.config.serialization.EventNames;
import org.springframework.stereotype.Component;

/**
 * Reads histories from the event store. A page asks for the same history several times, so what was read is kept for a
 * moment and only what has come since is read. After an erasure everything is read anew each time: its key is destroyed a
 * moment after the event, and what was opened in between must not be kept.
 */
@Component
class StoredApplicationLog implements ApplicationLog {

    private static final int KEPT = 500;
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);

    private final EventStore store;
    private final EventNames names;
    private final FollowedEvents followed;
    private final Cache<UUID, List<RecordedEvent>> read = Caffeine.newBuilder().maximumSize(KEPT)
            .expireAfterAccess(KEPT_FOR).build();

    StoredApplicationLog(EventStore store, EventNames names, FollowedEvents followed) {
        this.store = store;
        this.names = names;
        this.followed = followed;
    }

    @Override
    public List<RecordedEvent> eventsOf(UUID applicationId) {
        List<RecordedEvent> known = read.get(applicationId, id -> List.of());
        long last = store.lastSequenceNumberFor(applicationId.toString()).orElse(-1L);
        if (known.size() == last + 1) {
            return known;
        }
        List<RecordedEvent> later = from(applicationId, known.size());
        if (later.stream().anyMatch(recorded -> recorded.event() instanceof PersonalDataErased)) {
            read.invalidate(applicationId);
            return from(applicationId, 0);
        }
        List<RecordedEvent> all = Stream.concat(known.stream(), later.stream()).toList();
        read.put(applicationId, all);
        return all;
    }

    @Override
    public List<ApplicationEvent> eventsBefore(UUID applicationId, long sequence) {
        return followed.before(applicationId, sequence)
                .orElseGet(() -> ApplicationLog.super.eventsBefore(applicationId, sequence));
    }

    /** Opened anew where the history is not at hand: what was opened must not be kept beyond an erasure. */
    @Override
    public ApplicationEvent firstEventOf(UUID applicationId) {
        return followed.before(applicationId, 1).map(List::getFirst).orElseGet(() -> readFirst(applicationId));
    }

    private ApplicationEvent readFirst(UUID applicationId) {
        List<RecordedEvent> known = read.getIfPresent(applicationId);
        return known == null || known.isEmpty()
                ? (ApplicationEvent) store.readEvents(applicationId.toString(), 0).next().getPayload()
                : known.getFirst().event();
    }

    private List<RecordedEvent> from(UUID applicationId, long sequence) {
        return store.readEvents(applicationId.toString(), sequence).asStream().map(this::recorded).toList();
    }

    private RecordedEvent recorded(DomainEventMessage<?> message) {
        CommandContext context = CommandContext.from(message.getMetaData());
        return new RecordedEvent(message.getSequenceNumber(), message.getIdentifier(),
                names.nameOf(message.getPayloadType()).orElseThrow(), EventNames.revisionOf(message.getPayloadType()),
                message.getTimestamp(), CommandContext.actorFrom(message.getMetaData()), context.commandId(),
                String.valueOf(message.getMetaData().get("correlationId")), (ApplicationEvent) message.getPayload());
    }
}
