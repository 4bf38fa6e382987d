package org.huiji.projections.following;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The events that a follower handles in one transaction. */
public final class Portion {

    private Portion() {}

    /**
     * At the first event of several, has the rows of all their applications read in one question; they stay at hand for the
     * length of the transaction.
     */
    public static void ahead(Consumer<List<UUID>> reading) {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> portion
                && portion.isFirstMessage()
                && portion.getMessages().size() > 1) {
            reading.accept(applications(portion));
        }
    }

    private static List<UUID> applications(BatchingUnitOfWork<?> portion) {
        return portion.getMessages().stream()
                .filter(DomainEventMessage.class::isInstance)
                .map(event -> UUID.fromString(((DomainEventMessage<?>) event).getAggregateIdentifier()))
                .distinct()
                .toList();
    }
}
