package org.huiji.config.readmodels;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.huiji.config.protection.KeysAhead;

/**
 * Fetches the keys of a portion before its first event is opened. They were fetched when the events were read, but a follower
 * that is behind handles them when those are forgotten.
 */
final class KeysOfPortion extends BeforeEachPortion {

    private final KeysAhead keys;

    KeysOfPortion(KeysAhead keys) {
        this.keys = keys;
    }

    @Override
    void begin(BatchingUnitOfWork<?> portion) {
        keys.fetch(portion.getMessages().stream()
                .filter(DomainEventMessage.class::isInstance)
                .map(event -> UUID.fromString(((DomainEventMessage<?>) event).getAggregateIdentifier()))
                .toList());
    }
}
