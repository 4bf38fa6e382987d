package org.huiji.benchmarks.scale;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryGateway;
import org.huiji.benchmarks.BenchedProduct;
import org.huiji.benchmarks.data.DataMaker;
import org.huiji.config.protection.UnopenableException;
import org.huiji.projections.Query;
import org.huiji.projections.reference.ReferenceLists;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long each question to the queue and each search takes, in SQL and as a whole, with the read models as {@link Replay} left them. */
final class Queries implements Scale.Measurement {

    private static final int WARMING = 200;
    private static final double MOST_MS = 5;

    @Override
    public void run(Options options) throws Exception {
        try (BenchedProduct product = BenchedProduct.standingStill(options.directory(), TimedStatements.class)) {
            Result result = new Result("queries", options);
            JdbcClient jdbc = product.part(JdbcClient.class);
            result.remark("rows of the queue: " + jdbc.sql("SELECT count(*) FROM read_model.queue_item")
                    .query(Long.class).single() + ", of the largest department under review: "
                    + jdbc.sql("""
                            SELECT count(*) FROM read_model.queue_item WHERE department_code = '210102' AND shelf = 0
                            """).query(Long.class).single());
            if (options.times() > 1) {
                result.remark(
                        "%d applications were made, their rows are there %d times, as the measurement multiply says"
                                .formatted(options.applications(), options.times()));
            }
            result.remark("sql: from handing over each statement to its first rows, over loopback; "
                    + "whole: with opening what is sealed");
            Questions questions = new Questions(DataMaker.in(product.context(), options.seed()),
                    options.applications(), product.part(ReferenceLists.class), product.part(Clock.class).instant());
            Map<String, Function<SplittableRandom, Query<?>>> all = questions.all();
            all.forEach((name, question) -> measure(product.part(QueryGateway.class), question, WARMING));
            all.forEach((name, question) -> {
                Asked asked = measure(product.part(QueryGateway.class), question, options.runs());
                result.add(name, asked.figures());
                if (asked.sql().p99() > MOST_MS && !asked.slowest().isEmpty()) {
                    result.remark("plan of the slowest of " + name + ":\n\n```\n" + plan(jdbc, asked.slowest())
                            + "\n```\n");
                }
            });
            result.write();
        }
    }

    /** How long a question took, and the slowest statement of all. */
    private record Asked(Times sql, Times whole, int statements, String slowest) {

        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>(sql.figures("sql."));
            figures.putAll(whole.figures("whole."));
            figures.put("statements", statements);
            figures.put("runs", sql.count());
            return figures;
        }
    }

    private static Asked measure(QueryGateway gateway, Function<SplittableRandom, Query<?>> question, int runs) {
        SplittableRandom random = new SplittableRandom(1);
        Times sql = new Times(runs);
        Times whole = new Times(runs);
        int statements = 0;
        long slowestNanos = 0;
        String slowest = "";
        for (int i = 0; i < runs; i++) {
            Query<?> query = question.apply(random);
            TimedStatements.begin();
            long begun = System.nanoTime();
            ask(gateway, query);
            whole.add(System.nanoTime() - begun);
            sql.add(TimedStatements.nanos());
            statements = Math.max(statements, TimedStatements.statements());
            if (TimedStatements.nanos() > slowestNanos) {
                slowestNanos = TimedStatements.nanos();
                slowest = TimedStatements.slowest();
            }
        }
        return new Asked(sql, whole, statements, slowest);
    }

    /** The rows of people who were only multiplied open for nobody; their statements have been answered by then. */
    private static void ask(QueryGateway gateway, Query<?> query) {
        try {
            gateway.query(query, query.responseType()).join();
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof UnopenableException)) {
                throw failed;
            }
        }
    }

    /** As the server tells it when asked the same once more; what has no plan says so. */
    private static String plan(JdbcClient jdbc, String statement) {
        try {
            return statement + "\n" + String.join("\n", jdbc.sql("EXPLAIN (ANALYZE, BUFFERS) " + statement)
                    .query(String.class).list());
        } catch (DataAccessException none) {
            return statement + "\n" + none.getClass().getSimpleName();
        }
    }
}
