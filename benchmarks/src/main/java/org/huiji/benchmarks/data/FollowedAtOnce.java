package org.huiji.benchmarks.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Has read models take in what is made while it is made: by their own handlers, whole lives in one transaction, without
 * reading and opening the events. Their rows are those that a replay would make; only their processors know nothing of it
 * and would find, once they run, that all was applied.
 */
public final class FollowedAtOnce {

    private static final String DEADLOCK = "40P01";
    private static final int MOST_TRIES = 10;

    private final List<AnnotationEventHandlerAdapter> readers;
    private final TransactionManager transactions;

    private FollowedAtOnce(List<AnnotationEventHandlerAdapter> readers, TransactionManager transactions) {
        this.readers = readers;
        this.transactions = transactions;
    }

    /**
     * By the handlers of these read models.
     *
     * @param readModels names of {@link org.huiji.projections.ReadModels}; none where nothing is to follow
     */
    public static FollowedAtOnce by(ApplicationContext product, Collection<String> readModels) {
        ParameterResolverFactory parameters = product.getBean(ParameterResolverFactory.class);
        return new FollowedAtOnce(product.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> readModels.contains(group(bean)))
                .map(bean -> new AnnotationEventHandlerAdapter(bean, parameters)).toList(),
                product.getBean(TransactionManager.class));
    }

    private static String group(Object bean) {
        ProcessingGroup group = AnnotationUtils.findAnnotation(bean.getClass(), ProcessingGroup.class);
        return group == null ? "" : group.value();
    }

    void take(List<? extends EventMessage<?>> events) {
        if (readers.isEmpty() || events.isEmpty()) {
            return;
        }
        for (int tries = 1;; tries++) {
            ResultMessage<?> result = handled(events);
            if (!result.isExceptional()) {
                return;
            }
            if (tries == MOST_TRIES || !isDeadlock(result.exceptionResult())) {
                throw new IllegalStateException("a read model has not taken what was made", result.exceptionResult());
            }
        }
    }

    private ResultMessage<?> handled(List<? extends EventMessage<?>> events) {
        BatchingUnitOfWork<EventMessage<?>> portion = new BatchingUnitOfWork<>(new ArrayList<>(events));
        portion.attachTransaction(transactions);
        return portion.executeWithResult(() -> {
            for (AnnotationEventHandlerAdapter reader : readers) {
                reader.handle(portion.getMessage());
            }
            return null;
        });
    }

    /** Two portions that name the same staff can wait for each other. */
    private static boolean isDeadlock(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
