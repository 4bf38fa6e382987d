package org.huiji.config.deadline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.huiji.application.Actor;
import org.huiji.operations.Operations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how the machinery stands from its tables, and records what is done to it. */
final class HandledOperations implements Operations {

    private static final int LATEST = 20;

    private static final String READERS = """
            SELECT processor_name, count(*) AS segments, count(owner) AS owned,
                   CASE WHEN count(position) = count(*) THEN min(position) END AS position,
                   (SELECT coalesce(max(global_index), 0) FROM event_store.domain_event_entry) AS head
              FROM (SELECT processor_name, owner, CAST(coalesce(body ->> 'index', body #>> '{currentToken,index}') AS bigint)
                           AS position
                      FROM (SELECT processor_name, owner, CAST(convert_from(token, 'UTF8') AS jsonb) AS body
                              FROM work.token_entry WHERE processor_name <> '__config') AS stored) AS tokens
             GROUP BY processor_name ORDER BY processor_name
            """;

    private final JdbcClient database;
    private final Reconciliation reconciliation;
    private final ClockRebuild rebuild;
    private final ToIntFunction<String> retrying;
    private final InstantSource realTime;

    HandledOperations(JdbcClient database, Reconciliation reconciliation, ClockRebuild rebuild,
            ToIntFunction<String> retrying, InstantSource realTime) {
        this.database = database;
        this.reconciliation = reconciliation;
        this.rebuild = rebuild;
        this.retrying = retrying;
        this.realTime = realTime;
    }

    @Override
    public List<Reader> readers() {
        return database.sql(READERS).query((row, number) -> {
            Long position = row.getObject("position", Long.class);
            return new Reader(row.getString("processor_name"), row.getInt("segments"), row.getInt("owned"), position,
                    position == null ? null : Math.max(0, row.getLong("head") - position));
        }).list();
    }

    @Override
    public List<Letters> deadLetters() {
        return database.sql("""
                SELECT processing_group, count(*) AS events, count(DISTINCT sequence_identifier) AS applications
                  FROM work.dead_letter_entry GROUP BY processing_group ORDER BY processing_group
                """).query((row, number) -> new Letters(row.getString("processing_group"), row.getInt("events"),
                row.getInt("applications"))).list();
    }

    @Override
    public List<ParkedClock> parkedClocks() {
        return database.sql("""
                SELECT application_id, event_name, reason, parked_at FROM work.parked_clock
                 WHERE parked_at IS NOT NULL ORDER BY parked_at DESC
                """).query((row, number) -> new ParkedClock(UUID.fromString(row.getString("application_id")),
                row.getString("event_name"), row.getString("reason"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant())).list();
    }

    @Override
    public List<MadeRepair> repairs() {
        return database.sql("SELECT * FROM work.clock_repair ORDER BY id DESC LIMIT " + LATEST)
                .query((row, number) -> new MadeRepair(row.getObject("repaired_at", OffsetDateTime.class).toInstant(),
                        UUID.fromString(row.getString("application_id")), row.getInt("round"), row.getString("step"),
                        row.getString("repair")))
                .list();
    }

    @Override
    public Waiting waiting() {
        return database.sql("""
                SELECT count(*) AS steps, count(*) FILTER (WHERE execution_time < :now) AS late,
                       (SELECT count(*) FROM work.saga_entry) AS clocks
                  FROM work.scheduled_tasks WHERE task_name IN (:deadlines, :steps)
                """).param("now", now()).param("deadlines", SchedulerConfiguration.AXON_DEADLINES)
                .param("steps", ReviewStepTask.NAME)
                .query((row, number) -> new Waiting(row.getInt("steps"), row.getInt("late"), row.getInt("clocks")))
                .single();
    }

    @Override
    public List<Deed> deeds() {
        return database.sql("SELECT * FROM work.operation ORDER BY id DESC LIMIT " + LATEST)
                .query((row, number) -> new Deed(row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"), Action.valueOf(row.getString("action")),
                        row.getString("subject"), row.getString("result").equals("DONE"), row.getInt("amount")))
                .list();
    }

    @Override
    public int reconcile(Actor by) {
        return recorded(Action.RECONCILE, "", by, reconciliation::run);
    }

    @Override
    public int rebuildClocks(Actor by) {
        return recorded(Action.REBUILD, "", by, rebuild::all);
    }

    @Override
    public boolean release(UUID applicationId, Actor by) {
        return recorded(Action.RELEASE, applicationId.toString(), by, () -> rebuild.release(applicationId) ? 1 : 0) > 0;
    }

    @Override
    public boolean retry(String group, Actor by) {
        boolean parked = deadLetters().stream().anyMatch(letters -> letters.group().equals(group));
        if (parked) {
            recorded(Action.RETRY, group, by, () -> retrying.applyAsInt(group));
        }
        return parked;
    }

    private int recorded(Action action, String subject, Actor by, IntSupplier work) {
        try {
            int amount = work.getAsInt();
            record(action, subject, by, "DONE", amount);
            return amount;
        } catch (RuntimeException failed) {
            record(action, subject, by, failed.getClass().getSimpleName(), 0);
            throw failed;
        }
    }

    private void record(Action action, String subject, Actor by, String result, int amount) {
        database.sql("""
                INSERT INTO work.operation (done_at, done_by, actor_name, action, subject, result, amount)
                VALUES (:now, :by, :name, :action, :subject, :result, :amount)
                """).param("now", now()).param("by", by.id()).param("name", by.displayName())
                .param("action", action.name()).param("subject", subject).param("result", result)
                .param("amount", amount).update();
    }

    private OffsetDateTime now() {
        Instant now = realTime.instant();
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
