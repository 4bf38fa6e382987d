package org.huiji.config.readmodels;

import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.huiji.application.ApplicationEvent;
import org.huiji.config.eventstore.FollowedEvents;
import org.jspecify.annotations.Nullable;

/** Hands each event of a portion to one group after another, all in the portion's transaction. */
final class HandledByGroups implements EventHandlerInvoker {

    private final List<HandlingGroup> groups;
    private final Predicate<String> takesPart;
    private final Caution caution;
    private final FollowedEvents followed;

    /** @param takesPart by the name of a group, whether it takes part in the portion at hand */
    HandledByGroups(List<HandlingGroup> groups, Predicate<String> takesPart, Caution caution,
            FollowedEvents followed) {
        this.groups = groups;
        this.takesPart = takesPart;
        this.caution = caution;
        this.followed = followed;
    }

    /** Whoever takes part is known within a portion only. All groups handle the events of one application in their order. */
    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return event instanceof DomainEventMessage<?> stored
                && segment.matches(stored.getAggregateIdentifier().hashCode())
                && groups.stream().anyMatch(group -> group.handlers().canHandle(event, segment));
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return groups.stream().anyMatch(group -> group.handlers().canHandleType(payloadType));
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        boolean careful = caution.isRaised();
        for (HandlingGroup group : groups) {
            if (!takesPart.test(group.name())) {
                continue;
            }
            if (careful) {
                group.handleAlone(event, segment);
            } else {
                group.handle(event, segment);
            }
        }
        caution.lower();
        remember(event);
    }

    private void remember(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> stored && opened(stored) instanceof ApplicationEvent known) {
            followed.add(known, stored.getSequenceNumber());
        }
    }

    private static @Nullable Object opened(DomainEventMessage<?> event) {
        try {
            return event.getPayload();
        } catch (RuntimeException _) {
            // it cannot be opened, and all groups have parked it by now
            return null;
        }
    }

    @Override
    public void performReset() {
        groups.forEach(group -> group.handlers().performReset());
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        performReset();
    }

    @Override
    public void segmentReleased(Segment segment) {
        groups.forEach(group -> group.handlers().segmentReleased(segment));
    }
}
