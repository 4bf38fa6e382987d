package org.huiji.projections.reviewerqueue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.huiji.projections.following.WritingWithTheRows;
import org.huiji.projections.following.WritingWithTheRows.Additions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what {@link QueueTallier} answers up to date: how many applications lie where, and a mark of them. Steps of one
 * application within a portion cancel out, also in the mark, to which each belongs by exclusive or. Rows are written in an order,
 * so that two portions never wait for each other.
 */
@Component
class TallySteps {

    private static final String ADD = """
            INSERT INTO read_model.queue_tally AS kept (department_code, shelf, urgency, reviewer_id, slot, items, mark)
            SELECT department_code, shelf, urgency, reviewer_id, slot, sum(step),
                   bit_xor(uuid_hash_extended(application_id, version))
              FROM unnest(CAST(? AS text[]), CAST(? AS smallint[]), CAST(? AS smallint[]), CAST(? AS text[]),
                          CAST(? AS smallint[]), CAST(? AS uuid[]), CAST(? AS bigint[]), CAST(? AS smallint[]))
                   AS steps (department_code, shelf, urgency, reviewer_id, slot, application_id, version, step)
             GROUP BY department_code, shelf, urgency, reviewer_id, slot
            HAVING sum(step) <> 0 OR bit_xor(uuid_hash_extended(application_id, version)) <> 0
             ORDER BY department_code, shelf, urgency, reviewer_id, slot
            ON CONFLICT (department_code, shelf, urgency, reviewer_id, slot)
            DO UPDATE SET items = kept.items + excluded.items, mark = kept.mark # excluded.mark
            """;

    private final JdbcClient jdbc;
    private final Additions<TallyStep> steps;

    TallySteps(JdbcClient jdbc, WritingWithTheRows rows) {
        this.jdbc = jdbc;
        this.steps = rows.by(this::write);
    }

    /** Within the transaction in which the item is moved. */
    void add(Optional<TallyStep> step) {
        step.ifPresent(steps::add);
    }

    void forget() {
        jdbc.sql("DELETE FROM read_model.queue_tally").update();
    }

    private void write(List<TallyStep> taken) {
        jdbc.sql(ADD).params(List.of(
                column(taken, TallyStep::departmentCode, String[]::new),
                column(taken, TallyStep::shelf, Short[]::new),
                column(taken, TallyStep::urgency, Short[]::new),
                column(taken, TallyStep::reviewerId, String[]::new),
                column(taken, TallyStep::slot, Integer[]::new),
                column(taken, step -> step.applicationId().toString(), String[]::new),
                column(taken, TallyStep::version, Long[]::new),
                column(taken, TallyStep::step, Integer[]::new))).update();
    }

    private static <T> T[] column(List<TallyStep> steps, Function<TallyStep, T> value, IntFunction<T[]> array) {
        return steps.stream().map(value).toArray(array);
    }
}
