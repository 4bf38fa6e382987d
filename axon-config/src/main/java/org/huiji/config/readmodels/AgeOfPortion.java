package org.huiji.config.readmodels;

import java.time.Instant;
import java.util.Comparator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.huiji.config.message.CommandTurns;
import org.jspecify.annotations.Nullable;

/** Tells the commands' turns, once a portion is committed, when its oldest event was stamped. */
public final class AgeOfPortion implements MessageHandlerInterceptor<EventMessage<?>> {

    private final CommandTurns turns;

    public AgeOfPortion(CommandTurns turns) {
        this.turns = turns;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork instanceof BatchingUnitOfWork<?> portion && portion.isFirstMessage()) {
            Instant oldest = portion.getMessages().stream().map(event -> ((EventMessage<?>) event).getTimestamp())
                    .min(Comparator.naturalOrder()).orElseThrow();
            portion.afterCommit(done -> turns.handled(oldest));
        }
        return chain.proceed();
    }
}
