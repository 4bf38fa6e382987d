package org.huiji.config.readmodels;

import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What is asked once a portion, in its transaction, and known to all that handle it. */
public final class OncePerPortion {

    private OncePerPortion() {}

    /** A question takes a connection, which is a resource of the portion too, so it cannot be asked while one is computed. */
    @SuppressWarnings("unchecked")
    public static <T> T known(Class<?> about, Supplier<T> question) {
        Map<String, Object> resources = CurrentUnitOfWork.get().root().resources();
        if (!resources.containsKey(about.getName())) {
            resources.put(about.getName(), question.get());
        }
        return (T) resources.get(about.getName());
    }
}
