package org.huiji.config.readmodels;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.huiji.config.protection.KeysAhead;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the keys of a portion before its first event is opened. They were fetched when the events were read, but a follower
 * that is behind handles them when those are forgotten.
 */
final class KeysOfPortion implements MessageHandlerInterceptor<EventMessage<?>> {

    private final KeysAhead keys;

    KeysOfPortion(KeysAhead keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork instanceof BatchingUnitOfWork<?> portion && portion.isFirstMessage()) {
            keys.fetch(portion.getMessages().stream()
                    .filter(DomainEventMessage.class::isInstance)
                    .map(event -> UUID.fromString(((DomainEventMessage<?>) event).getAggregateIdentifier()))
                    .toList());
        }
        return chain.proceed();
    }
}
