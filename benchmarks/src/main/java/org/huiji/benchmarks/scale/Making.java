package org.huiji.benchmarks.scale;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiji.benchmarks.BenchedProduct;
import org.huiji.benchmarks.data.DataMaker;
import org.huiji.benchmarks.data.FollowedAtOnce;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the applications, unless they are there. */
final class Making implements Scale.Measurement {

    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public void run(Options options) throws Exception {
        try (BenchedProduct product = BenchedProduct.standingStill(options.directory())) {
            Result result = new Result("make", options);
            long begun = System.nanoTime();
            DataMaker.Made made = DataMaker
                    .in(product.context(), options.seed(), FollowedAtOnce.by(product.context(), options.followed()))
                    .make(options.applications(), Runtime.getRuntime().availableProcessors());
            double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
            result.add("made", figures(made, seconds));
            product.part(JdbcClient.class).sql("ANALYZE").update();
            sizes(product.part(JdbcClient.class), result);
            if (!options.followed().isEmpty()) {
                result.remark("taken in at once by " + options.followed());
            }
            result.write();
        }
    }

    /** The largest tables with their indexes: what a million would take can be told from ten thousand. */
    private static void sizes(JdbcClient jdbc, Result result) {
        jdbc.sql("""
                SELECT schemaname || '.' || relname AS name, pg_total_relation_size(relid) >> 20 AS size
                  FROM pg_stat_user_tables ORDER BY 2 DESC, 1 LIMIT 12
                """).query(row -> {
            result.add(row.getString("name"), Map.of("megabytes", row.getLong("size")));
        });
    }

    private static Map<String, Object> figures(DataMaker.Made made, double seconds) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("applications", made.applications());
        figures.put("events", made.events());
        figures.put("eventsASecond", Math.round(made.events() / seconds));
        figures.put("bytesAnEvent", made.events() == 0 ? 0 : made.bytes() / made.events());
        figures.put("seconds", Math.round(seconds));
        return figures;
    }
}
