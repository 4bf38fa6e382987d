package org.huiji.benchmarks.scale;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiji.benchmarks.BenchedProduct;
import org.huiji.projections.reviewerqueue.QueueRecount;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has the rows of the read models that are asked by queues and searches there several times, as if that many more people had
 * filed: other people under other numbers and reviewers, of the same names, in the same departments. For questions in SQL
 * alone; what is sealed in these rows opens for nobody, and no event stands behind them.
 */
final class Multiplying implements Scale.Measurement {

    private static final List<String> TABLES = List.of("queue_item", "case_file", "personnel_file_version",
            "audited_application", "review_decision");

    /** As an expression over the former value and the number of the copy. */
    private static final Map<String, String> OTHERS = Map.of(
            "application_id", "md5(application_id::text || :copy)::uuid",
            "account_id", "md5(account_id::text || :copy)::uuid",
            "receipt_number", "receipt_number || '-' || :copy",
            "reviewer_id", "reviewer_id || '-' || :copy",
            "identity_number_token", "md5(identity_number_token || :copy)",
            "mobile_number_token", "md5(mobile_number_token || :copy)",
            "certificate_number_token", "md5(certificate_number_token || :copy)");

    private static final String COLUMNS = """
            SELECT column_name FROM information_schema.columns WHERE table_schema = 'read_model' AND table_name = ?
             ORDER BY ordinal_position
            """;

    /** A transaction of the product may take no longer than this many rows do. */
    private static final int SLICES = 20;

    @Override
    public void run(Options options) throws Exception {
        try (BenchedProduct product = BenchedProduct.standingStill(options.directory())) {
            JdbcClient jdbc = product.part(JdbcClient.class);
            for (String table : TABLES) {
                for (int copy = 1; copy < options.times(); copy++) {
                    multiply(jdbc, table, copy);
                }
                System.out.println(table + ": " + jdbc.sql("SELECT count(*) FROM read_model." + table)
                        .query(Long.class).single());
            }
            product.part(QueueRecount.class).run();
            jdbc.sql("ANALYZE").update();
        }
    }

    private static void multiply(JdbcClient jdbc, String table, int copy) {
        List<String> columns = jdbc.sql(COLUMNS).param(table).query((row, number) -> row.getString(1)).list();
        String sql = "INSERT INTO read_model.%1$s (%2$s) SELECT %3$s FROM read_model.%1$s AS former WHERE %4$s ON CONFLICT DO NOTHING"
                .formatted(table, String.join(", ", columns),
                        columns.stream().map(column -> OTHERS.getOrDefault(column, column))
                                .collect(Collectors.joining(", ")),
                        "EXISTS (SELECT FROM event_store.domain_event_entry WHERE sequence_number = 0"
                                + " AND aggregate_identifier = former.application_id::text)"
                                + " AND abs(hashtext(application_id::text)) % " + SLICES + " = :slice");
        for (int slice = 0; slice < SLICES; slice++) {
            jdbc.sql(sql).param("copy", String.valueOf(copy)).param("slice", slice).update();
        }
    }
}
