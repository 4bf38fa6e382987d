package org.huiji.config.eventstore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.FoldedApplication;
import org.huiji.config.message.QuickDecision;

/**
 * Gives an aggregate what its events come to instead of the events, and folds on from what this node knows: read are only the
 * events behind that, which another node may have stored; for a {@linkplain QuickDecision quick decision} not even these, since it
 * stands only where nobody has. So nothing is ever decided by an old state, and a command costs the same however long the
 * history is.
 */
final class FoldingEventStore extends EmbeddedEventStore {

    private static final String LOADED = FoldingEventStore.class.getName();
    private static final String ADDED = LOADED + ".added";

    private final FoldedApplications known;

    FoldingEventStore(Builder builder, FoldedApplications known) {
        super(builder);
        this.known = known;
    }

    /** Asked for by the repository alone; whoever wants the events themselves says from where on. */
    @Override
    public DomainEventStream readEvents(String id) {
        Optional<FoldedApplication> before = known.find(id);
        FoldedApplication now = before.filter(any -> QuickDecision.isAtHand() && isAsCommitted(id))
                .orElseGet(() -> read(id, before.orElse(FoldedApplication.NOTHING)));
        loaded().put(id, now);
        return now.sequence() < 0
                ? DomainEventStream.empty()
                : DomainEventStream.of(new GenericDomainEventMessage<>("Application", id, now.sequence(),
                        now.toAggregate()));
    }

    private FoldedApplication read(String id, FoldedApplication before) {
        FoldedApplication now = readEvents(id, before.sequence() + 1).asStream()
                .reduce(before, FoldingEventStore::fold, (one, other) -> other);
        if (now.sequence() >= 0 && isAsCommitted(id)) {
            known.remember(id, now);
        }
        return now;
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        return new WokenStream(super.openStream(token));
    }

    /** Whether what was read is nothing that this unit of work is about to add, and may yet fail to. */
    private boolean isAsCommitted(String id) {
        return stagedDomainEventMessages(id).findAny().isEmpty() && !added().contains(id);
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        Set<String> changed = events.stream().filter(DomainEventMessage.class::isInstance)
                .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier()).collect(Collectors.toSet());
        added().addAll(changed);
        try {
            super.prepareCommit(events);
        } catch (RuntimeException notStored) {
            // what was known is old where another node has taken the place
            changed.forEach(known::forget);
            throw notStored;
        }
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        Map<String, FoldedApplication> changed = new HashMap<>();
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> stored && stored.getPayload() instanceof ApplicationEvent) {
                String id = stored.getAggregateIdentifier();
                FoldedApplication before = changed.getOrDefault(id, loaded().get(id));
                if (before != null && before.sequence() + 1 == stored.getSequenceNumber()) {
                    changed.put(id, fold(before, stored));
                } else {
                    known.forget(id);
                }
            }
        }
        changed.forEach(known::remember);
    }

    private static FoldedApplication fold(FoldedApplication before, DomainEventMessage<?> event) {
        return before.after((ApplicationEvent) event.getPayload(), event.getMetaData(), event.getSequenceNumber());
    }

    /** What this unit of work has given to the database, which has not committed it. */
    private static Set<String> added() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(ADDED, name -> new HashSet<>())
                : new HashSet<>();
    }

    /** What the repository was given in this unit of work. */
    private static Map<String, FoldedApplication> loaded() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(LOADED, name -> new HashMap<>())
                : new HashMap<>();
    }
}
