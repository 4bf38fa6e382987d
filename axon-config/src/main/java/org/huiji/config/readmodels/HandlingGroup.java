package org.huiji.config.readmodels;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.deadletter.GenericDeadLetter;

/** The handlers of one read model, or of messages: what they cannot handle is parked for them alone. */
final class HandlingGroup {

    private final String name;
    private final EventHandlerInvoker handlers;
    private final Savepoints savepoints;
    private final ParkedEvents parked;

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
     * Handles an event so that nothing of it stays if it fails. What the handlers throw is parked by Axon, what fails when it
     * is written out, here; what other groups have made of the event is behind a savepoint of theirs.
     */
    void handleAlone(EventMessage<?> event, Segment segment) throws Exception {
        savepoints.set();
        try {
            handlers.handle(event, segment);
            writeOut(event);
        } finally {
            savepoints.forget();
        }
    }

    private void writeOut(EventMessage<?> event) {
        try {
            savepoints.pass();
        } catch (RuntimeException failed) {
            Object sequence = event instanceof DomainEventMessage<?> stored
                    ? stored.getAggregateIdentifier()
                    : event.getIdentifier();
            parked.enqueue(sequence, new GenericDeadLetter<>(sequence, event, new UnhandledEventException(failed)));
        }
    }
}
