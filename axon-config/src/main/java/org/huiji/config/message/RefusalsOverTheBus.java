package org.huiji.config.message;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.huiji.application.Refusal;
import org.jspecify.annotations.Nullable;

/** Gives a refusal the form in which it reaches the sender on another node. */
final class RefusalsOverTheBus implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (Refusal refusal) {
            throw RefusalDetails.wrap(refusal);
        }
    }
}
