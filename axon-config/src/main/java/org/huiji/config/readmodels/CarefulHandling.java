package org.huiji.config.readmodels;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Handles the events of a group, after a failure one by one, and parks the one that cannot be handled. */
final class CarefulHandling implements MessageHandlerInterceptor<EventMessage<?>>, ErrorHandler {

    private final Caution caution;
    private final Savepoints savepoints;
    private final ParkedEvents parked;

    CarefulHandling(Caution caution, Savepoints savepoints, ParkedEvents parked) {
        this.caution = caution;
        this.savepoints = savepoints;
        this.parked = parked;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (!caution.isRaised() || isRetried(unitOfWork)) {
            return chain.proceed();
        }
        savepoints.set();
        try {
            return handleAlone(unitOfWork.getMessage(), chain);
        } finally {
            savepoints.forget();
        }
    }

    /** A parked event that is tried again has a transaction of its own, which ends as the event does. */
    private static boolean isRetried(UnitOfWork<?> unitOfWork) {
        return unitOfWork.resources().containsKey(DeadLetter.class.getName());
    }

    /** What the handler throws is parked within the chain; what fails when it is written out, here. */
    private @Nullable Object handleAlone(EventMessage<?> event, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        try {
            savepoints.pass();
        } catch (RuntimeException failed) {
            Object sequence = event instanceof DomainEventMessage<?> stored
                    ? stored.getAggregateIdentifier()
                    : event.getIdentifier();
            parked.enqueue(sequence, new GenericDeadLetter<>(sequence, event, new UnhandledEventException(failed)));
        }
        caution.lower();
        return result;
    }

    /** The portion is undone; the processor comes back to it after a moment. */
    @Override
    public void handleError(ErrorContext context) throws Exception {
        caution.raise();
        PropagatingErrorHandler.instance().handleError(context);
    }
}
