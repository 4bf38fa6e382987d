package org.huiji.config.readmodels;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Does something once a portion, before its first event is handled. */
abstract class BeforeEachPortion implements MessageHandlerInterceptor<EventMessage<?>> {

    abstract void begin(BatchingUnitOfWork<?> portion);

    @Override
    public final @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork instanceof BatchingUnitOfWork<?> portion && portion.isFirstMessage()) {
            begin(portion);
        }
        return chain.proceed();
    }
}
