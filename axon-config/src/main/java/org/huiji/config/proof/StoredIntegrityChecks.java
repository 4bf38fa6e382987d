package org.huiji.config.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.integrity.IntegrityCheck;
import org.huiji.integrity.IntegrityCheck.State;
import org.huiji.integrity.IntegrityChecks;
import org.huiji.integrity.IntegrityLog;
import org.huiji.integrity.Misfit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs checks in the background, one at a time on all nodes, and keeps the record of each. */
final class StoredIntegrityChecks implements IntegrityChecks, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StoredIntegrityChecks.class);

    /** A check that has told nothing for so long runs no more. */
    private static final Duration GONE_AFTER = Duration.ofMinutes(1);
    private static final Duration TELLS_EVERY = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final LogCheck check;
    private final IntegrityLog integrityLog;
    private final InstantSource realTime;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("integrity-check").daemon().factory());
    private volatile boolean closed;

    StoredIntegrityChecks(JdbcClient jdbc, LogCheck check, IntegrityLog integrityLog, InstantSource realTime) {
        this.jdbc = jdbc;
        this.check = check;
        this.integrityLog = integrityLog;
        this.realTime = realTime;
    }

    @Override
    public Optional<Long> start(Actor by) {
        if (by.role() != Role.AUDITOR) {
            throw new IllegalArgumentException("not an auditor");
        }
        endThoseThatAreGone();
        Optional<Long> begun = begin(by);
        begun.ifPresent(id -> thread.execute(() -> run(id)));
        return begun;
    }

    private Optional<Long> begin(Actor by) {
        try {
            return Optional.of(jdbc.sql("""
                    INSERT INTO service.integrity_check (started_at, started_by, actor_name, beat_at, size)
                    VALUES (:now, :by, :name, :now, (SELECT coalesce(max(leaf_index) + 1, 0) FROM event_store.log_leaf))
                    RETURNING id
                    """).param("now", now()).param("by", by.id()).param("name", by.displayName())
                    .query(Long.class).single());
        } catch (DuplicateKeyException running) {
            return Optional.empty();
        }
    }

    private void endThoseThatAreGone() {
        jdbc.sql("""
                UPDATE service.integrity_check SET finished_at = beat_at, outcome = 'CUT_OFF'
                 WHERE finished_at IS NULL AND beat_at < :long
                """).param("long", LogTables.utc(realTime.instant().minus(GONE_AFTER))).update();
    }

    private void run(long id) {
        try {
            coverWhatIsThere();
            LogCheck.Result result = check.run(new Progress(id));
            finish(id, result);
        } catch (CutOffException stopped) {
            end(id, State.CUT_OFF);
        } catch (RuntimeException failed) {
            log.error("an integrity check failed: {}", failed.getClass().getName());
            end(id, State.FAILED);
        }
    }

    /** So that the check reaches to this moment. A log that stands still is checked as far as it is. */
    private void coverWhatIsThere() {
        try {
            integrityLog.coverNow();
        } catch (RuntimeException standsStill) {
            log.warn("a check begins while the log stands still: {}", standsStill.getClass().getName());
        }
    }

    private final class Progress implements LongConsumer {

        private final long id;
        private Instant told = Instant.MIN;

        Progress(long id) {
            this.id = id;
        }

        @Override
        public void accept(long done) {
            if (closed) {
                throw new CutOffException();
            }
            Instant now = realTime.instant();
            if (told.plus(TELLS_EVERY).isBefore(now)) {
                told = now;
                jdbc.sql("""
                        UPDATE service.integrity_check SET done = :done, beat_at = :now,
                               size = greatest(size, (SELECT max(leaf_index) + 1 FROM event_store.log_leaf))
                         WHERE id = :id AND finished_at IS NULL
                        """).param("done", done).param("now", LogTables.utc(now)).param("id", id).update();
            }
        }
    }

    private static final class CutOffException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void finish(long id, LogCheck.Result result) {
        Misfit misfit = result.misfit().orElse(null);
        jdbc.sql("""
                UPDATE service.integrity_check
                   SET done = :done, size = greatest(:done, CASE WHEN :misfit IS NULL THEN :done ELSE size END),
                       heads = :heads, root = :root, unlogged = :unlogged, beat_at = :now, finished_at = :now,
                       outcome = :outcome, misfit = :misfit, leaf_index = :leaf, entry_kind = :kind,
                       position = :position, entry_id = :entryId, application_id = :application,
                       sequence = :sequence, head_size = :headSize
                 WHERE id = :id AND finished_at IS NULL
                """).param("done", result.entries()).param("heads", result.heads()).param("root", result.root())
                .param("unlogged", result.unlogged()).param("now", now())
                .param("outcome", (misfit == null ? State.PASSED : State.MISFIT).name())
                .param("misfit", misfit == null ? null : misfit.kind().name(), Types.VARCHAR)
                .param("leaf", misfit == null ? null : misfit.leaf(), Types.BIGINT)
                .param("kind", misfit == null ? null : misfit.entryKind(), Types.VARCHAR)
                .param("position", misfit == null ? null : misfit.position(), Types.BIGINT)
                .param("entryId", misfit == null ? null : misfit.entryId(), Types.VARCHAR)
                .param("application", misfit == null ? null : misfit.applicationId(), Types.VARCHAR)
                .param("sequence", misfit == null ? null : misfit.sequence(), Types.BIGINT)
                .param("headSize", misfit == null ? null : misfit.headSize(), Types.BIGINT)
                .param("id", id).update();
    }

    private void end(long id, State state) {
        jdbc.sql("""
                UPDATE service.integrity_check SET finished_at = :now, outcome = :outcome
                 WHERE id = :id AND finished_at IS NULL
                """).param("now", now()).param("outcome", state.name()).param("id", id).update();
    }

    @Override
    public Optional<IntegrityCheck> find(long id) {
        return jdbc.sql("SELECT * FROM service.integrity_check WHERE id = :id").param("id", id)
                .query((row, number) -> read(row)).optional();
    }

    @Override
    public List<IntegrityCheck> latest(int limit) {
        return jdbc.sql("SELECT * FROM service.integrity_check ORDER BY id DESC LIMIT :limit").param("limit", limit)
                .query((row, number) -> read(row)).list();
    }

    private IntegrityCheck read(ResultSet row) throws SQLException {
        Instant beat = row.getObject("beat_at", OffsetDateTime.class).toInstant();
        return new IntegrityCheck(row.getLong("id"), row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"), state(row.getString("outcome"), beat), row.getLong("size"),
                row.getLong("done"), row.getLong("heads"), row.getString("root"), row.getLong("unlogged"), beat,
                misfit(row));
    }

    private State state(@Nullable String outcome, Instant beat) {
        if (outcome != null) {
            return State.valueOf(outcome);
        }
        return beat.plus(GONE_AFTER).isBefore(realTime.instant()) ? State.CUT_OFF : State.RUNNING;
    }

    private static @Nullable Misfit misfit(ResultSet row) throws SQLException {
        String kind = row.getString("misfit");
        return kind == null
                ? null
                : new Misfit(Misfit.Kind.valueOf(kind), row.getObject("leaf_index", Long.class),
                        row.getString("entry_kind"), row.getObject("position", Long.class), row.getString("entry_id"),
                        row.getString("application_id"), row.getObject("sequence", Long.class),
                        row.getObject("head_size", Long.class));
    }

    private OffsetDateTime now() {
        return LogTables.utc(realTime.instant());
    }

    /** A check that runs ends at its next step. */
    @Override
    public void close() {
        closed = true;
        thread.close();
    }
}
