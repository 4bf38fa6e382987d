package org.huiji.config.readmodels;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.deadletter.GenericDeadLetter;

/** The handlers of one read model, or of messages: what they cannot handle is parked for them alone. */
final class HandlingGroup {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final String name;
    private final EventHandlerInvoker handlers;
    private final Savepoints savepoints;
    private final ParkedEvents parked;

    /** By their ids, until their portion is handled again, which is a moment later. */
    private final Cache<String, UnhandledEventException> unwritable = Caffeine.newBuilder().maximumSize(1000)
            .expireAfterWrite(REMEMBERED).build();

    HandlingGroup(String name, EventHandlerInvoker handlers, Savepoints savepoints, ParkedEvents parked) {
        this.name = name;
        this.handlers = handlers;
        this.savepoints = savepoints;
        this.parked = parked;
    }

    String name() {
        return name;
    }

    EventHandlerInvoker handlers() {
        return handlers;
    }

    void handle(EventMessage<?> event, Segment segment) throws Exception {
        handlers.handle(event, segment);
    }

    /**
     * Handles an event so that nothing of it stays if it fails; what other groups have made of it is behind a savepoint of
     * theirs. What the handlers throw is parked by Axon. Once rows could not be written out, nothing of the transaction can be
     * committed any more: the portion is handled once more, and then the event is parked unhandled.
     */
    void handleAlone(EventMessage<?> event, Segment segment) throws Exception {
        savepoints.set();
        try {
            UnhandledEventException known = unwritable.getIfPresent(event.getIdentifier());
            if (known == null) {
                handlers.handle(event, segment);
                writeOut(event);
            } else {
                park(event, known);
            }
        } finally {
            savepoints.forget();
        }
    }

    private void writeOut(EventMessage<?> event) {
        try {
            savepoints.pass();
        } catch (RuntimeException failed) {
            unwritable.put(event.getIdentifier(), new UnhandledEventException(failed));
            throw new PortionFailedException(failed.getClass().getName());
        }
    }

    private void park(EventMessage<?> event, UnhandledEventException cause) {
        Object sequence = event instanceof DomainEventMessage<?> stored
                ? stored.getAggregateIdentifier()
                : event.getIdentifier();
        parked.enqueue(sequence, new GenericDeadLetter<>(sequence, event, cause));
    }
}
