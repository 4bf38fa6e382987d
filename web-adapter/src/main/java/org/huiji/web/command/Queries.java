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

    public Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** The answer; what the handler throws comes out as itself. */
    public <R extends Record> R ask(Query<R> query) {
        try {
            return gateway.query(query, query.responseType())
                    .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
