package org.huiji.config.readmodels;

import java.time.Instant;
import java.util.Comparator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.huiji.config.message.CommandTurns;

/** Tells the commands' turns, once a portion is committed, when its oldest event was stamped. */
public final class AgeOfPortion extends BeforeEachPortion {

    private final CommandTurns turns;

    public AgeOfPortion(CommandTurns turns) {
        this.turns = turns;
    }

    @Override
    void begin(BatchingUnitOfWork<?> portion) {
        Instant oldest = portion.getMessages().stream().map(event -> ((EventMessage<?>) event).getTimestamp())
                .min(Comparator.naturalOrder()).orElseThrow();
        portion.afterCommit(done -> turns.handled(oldest));
    }
}
