package org.huiji.config.deadline;

import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.huiji.application.ApplicationEvent;
import org.huiji.config.readmodels.OncePerPortion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes over the events of parked applications and counts what fails, and stands back while clocks are made again. Of a
 * portion that failed nobody can tell the event to blame, so only what is handled alone counts.
 */
final class ParkingInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger log = LoggerFactory.getLogger(ParkingInterceptor.class);

    private final ParkedClocks parked;
    private final ClockLock lock;

    ParkingInterceptor(ParkedClocks parked, ClockLock lock) {
        this.parked = parked;
        this.lock = lock;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        EventMessage<?> message = unitOfWork.getMessage();
        if (!(message.getPayload() instanceof ApplicationEvent event)) {
            return chain.proceed();
        }
        if (parkedOfPortion().contains(event.applicationId())) {
            log.warn(
                    "the parked clock of application {} passes over {}",
                    event.applicationId(),
                    event.getClass().getSimpleName());
            return null;
        }
        if (isAlone(unitOfWork)) {
            unitOfWork.onRollback(
                    failed -> parked.failed(
                            event.applicationId(),
                            message.getIdentifier(),
                            event.getClass().getSimpleName(),
                            failed.getExecutionResult().getExceptionResult()));
        }
        return chain.proceed();
    }

    /** Looked at under the lock, which is held until the portion's transaction ends. */
    private Set<UUID> parkedOfPortion() {
        return OncePerPortion.known(ParkingInterceptor.class, () -> {
            lock.share();
            return Set.copyOf(parked.all());
        });
    }

    private static boolean isAlone(UnitOfWork<?> unitOfWork) {
        return !(unitOfWork instanceof BatchingUnitOfWork<?> portion) || portion.getMessages().size() == 1;
    }
}
