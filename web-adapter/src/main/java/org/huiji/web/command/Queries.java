package org.huiji.web.command;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.huiji.projections.Query;
import org.springframework.stereotype.Component;

/** Asks the read models. */
@Component
public class Queries {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final QueryGateway gateway;
    private final FreshReading fresh;

    public Queries(QueryGateway gateway, FreshReading fresh) {
        this.gateway = gateway;
        this.fresh = fresh;
    }

    /**
     * The answer, once the read model shows what this session stored last; what the handler throws comes out as itself.
     * A page whose read model is late after all says so by the request attribute {@code stale}.
     */
    public <R extends Record> R ask(Query<R> query) {
        query.readModel().ifPresent(fresh::await);
        try {
            return gateway.query(query, query.responseType())
                    .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
