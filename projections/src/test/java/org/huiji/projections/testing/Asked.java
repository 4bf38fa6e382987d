package org.huiji.projections.testing;

import java.util.Map;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.huiji.projections.Query;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Asks as the screens do, over a query bus. */
@Component
public class Asked {

    private final ApplicationContext context;

    Asked(ApplicationContext context) {
        this.context = context;
    }

    public <R extends Record> R ask(Query<R> query) {
        QueryBus bus = SimpleQueryBus.builder().build();
        for (Map.Entry<String, Object> bean : context.getBeansOfType(Object.class).entrySet()) {
            if (answers(bean.getValue())) {
                new AnnotationQueryHandlerAdapter<>(bean.getValue()).subscribe(bus);
            }
        }
        return DefaultQueryGateway.builder().queryBus(bus).build().query(query, query.responseType()).join();
    }

    private static boolean answers(Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        return type.getName().startsWith("org.huiji.projections.")
                && java.util.Arrays.stream(ReflectionUtils.getDeclaredMethods(type))
                        .anyMatch(method -> method.isAnnotationPresent(QueryHandler.class));
    }
}
