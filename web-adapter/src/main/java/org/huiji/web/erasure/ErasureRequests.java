package org.huiji.web.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.port.ErasureRegister.Entry;
import org.huiji.application.port.PersonalDataVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The requests in their table. Every step from one state to the next is one statement, which one of several wins. */
@Component
class ErasureRequests {

    private static final String WRITTEN = "erasure-request";
    private static final String ANSWER = "erasure-answer";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final PersonalDataVault vault;

    ErasureRequests(JdbcClient jdbc, PersonalDataVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What is sealed of a request. */
    private record Written(String letter, String reason) {

        @Override
        public String toString() {
            return "Written[…]";
        }
    }

    /** Keeps a request; false when another one of the same person waits or is carried out. */
    boolean ask(UUID id, UUID subject, ErasureForm form, ErasureBasis basis, Actor by, Instant now, Duration waits) {
        lapse(subject, now);
        return jdbc.sql("""
                INSERT INTO service.erasure_request
                    (id, subject, basis, sealed, state, asked_by, asked_by_name, asked_at, expires_at)
                VALUES (:id, :subject, :basis, :sealed, 'ASKED', :by, :name, :now, :expires)
                ON CONFLICT DO NOTHING""")
                .param("id", id)
                .param("subject", subject)
                .param("basis", basis.name())
                .param("sealed",
                        vault.seal(id, WRITTEN, JSON.writeValueAsBytes(new Written(form.letter(), form.reason()))))
                .param("by", by.id())
                .param("name", by.displayName())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(waits)))
                .update() == 1;
    }

    /** One that nobody decided in time makes room for the next. */
    private void lapse(UUID subject, Instant now) {
        jdbc.sql("""
                UPDATE service.erasure_request SET state = 'WITHDRAWN', decided_at = expires_at
                WHERE subject = :subject AND state = 'ASKED' AND expires_at <= :now""")
                .param("subject", subject).param("now", Timestamp.from(now)).update();
    }

    /** Confirms or refuses; false when it was decided, withdrawn, too late, or asked by the same officer. */
    boolean decide(UUID id, ErasureRequest.State state, String answer, Actor by, Instant now) {
        return jdbc
                .sql("""
                        UPDATE service.erasure_request
                        SET state = :state, decided_by = :by, decided_by_name = :name, decided_at = :now, sealed_answer = :answer
                        WHERE id = :id AND state = 'ASKED' AND expires_at > :now AND asked_by <> :by""")
                .param("state", state.name())
                .param("by", by.id())
                .param("name", by.displayName())
                .param("now", Timestamp.from(now))
                .param("answer", answer.isEmpty() ? null : vault.seal(id, ANSWER, JSON.writeValueAsBytes(answer)))
                .param("id", id)
                .update() == 1;
    }

    /** Takes it back; only who asked can, while nobody has decided. */
    boolean withdraw(UUID id, Actor by, Instant now) {
        return jdbc.sql("""
                UPDATE service.erasure_request
                SET state = 'WITHDRAWN', decided_by = :by, decided_by_name = :name, decided_at = :now
                WHERE id = :id AND state = 'ASKED' AND asked_by = :by""")
                .param("by", by.id()).param("name", by.displayName()).param("now", Timestamp.from(now)).param("id", id)
                .update() == 1;
    }

    Optional<ErasureRequest> find(UUID id) {
        return jdbc.sql("SELECT * FROM service.erasure_request WHERE id = :id").param("id", id)
                .query((row, number) -> read(row)).optional();
    }

    /** The latest ones, the last first. */
    List<ErasureRequest> latest(int count) {
        return jdbc.sql("SELECT * FROM service.erasure_request ORDER BY asked_at DESC, id LIMIT :count")
                .param("count", count).query((row, number) -> read(row)).list();
    }

    /** Confirmed ones that are not at their end and that nobody works on. */
    List<UUID> unfinished() {
        return jdbc.sql("""
                SELECT id FROM service.erasure_request
                WHERE state = 'CONFIRMED' AND (leased_until IS NULL OR leased_until < now()) ORDER BY decided_at""")
                .query((row, number) -> row.getObject("id", UUID.class)).list();
    }

    /** Takes one to work on it for a while; false when another does. */
    boolean take(UUID id, Duration lease) {
        return jdbc.sql("""
                UPDATE service.erasure_request SET leased_until = now() + make_interval(secs => :seconds)
                WHERE id = :id AND state = 'CONFIRMED' AND (leased_until IS NULL OR leased_until < now())""")
                .param("seconds", lease.toSeconds()).param("id", id).update() == 1;
    }

    void giveBack(UUID id) {
        jdbc.sql("UPDATE service.erasure_request SET leased_until = NULL WHERE id = :id").param("id", id).update();
    }

    void reached(UUID id, ErasureStage stage) {
        jdbc.sql("UPDATE service.erasure_request SET stage = :stage WHERE id = :id")
                .param("stage", stage.name()).param("id", id).update();
    }

    void destroyed(UUID id, Instant at) {
        jdbc.sql("UPDATE service.erasure_request SET destroyed_at = :at WHERE id = :id")
                .param("at", Timestamp.from(at)).param("id", id).update();
    }

    void done(UUID id, Instant now) {
        jdbc.sql(
                "UPDATE service.erasure_request SET state = 'DONE', done_at = :now WHERE id = :id AND state = 'CONFIRMED'")
                .param("now", Timestamp.from(now)).param("id", id).update();
    }

    /** Brings back one that stands in the register and that a restore has lost or set back; it is carried out again. */
    void bringBack(Entry entry) {
        jdbc.sql("""
                UPDATE service.erasure_request SET state = 'WITHDRAWN'
                WHERE subject = :subject AND state IN ('ASKED', 'CONFIRMED') AND id <> :id""")
                .param("subject", entry.subject()).param("id", entry.requestId()).update();
        jdbc.sql(
                """
                        INSERT INTO service.erasure_request
                            (id, subject, basis, state, asked_by, asked_by_name, asked_at, expires_at, decided_by, decided_by_name,
                             decided_at)
                        VALUES (:id, :subject, :basis, 'CONFIRMED', :asked, :askedName, :at, :at, :confirmed, :confirmedName, :at)
                        ON CONFLICT (id) DO UPDATE
                        SET state = 'CONFIRMED', decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name,
                            decided_at = excluded.decided_at, stage = NULL, destroyed_at = NULL, done_at = NULL""")
                .param("id", entry.requestId())
                .param("subject", entry.subject())
                .param("basis", entry.basis())
                .param("asked", entry.askedBy())
                .param("askedName", entry.askedByName())
                .param("confirmed", entry.confirmedBy())
                .param("confirmedName", entry.confirmedByName())
                .param("at", Timestamp.from(entry.confirmedAt()))
                .update();
    }

    private ErasureRequest read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Written written = written(id, row.getBytes("sealed"));
        String stage = row.getString("stage");
        return new ErasureRequest(id, row.getObject("subject", UUID.class),
                ErasureBasis.valueOf(row.getString("basis")),
                written.letter(), written.reason(), ErasureRequest.State.valueOf(row.getString("state")),
                row.getString("asked_by"), row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(), row.getTimestamp("expires_at").toInstant(),
                row.getString("decided_by"), row.getString("decided_by_name"), instant(row, "decided_at"),
                answer(id, row.getBytes("sealed_answer")), stage == null ? null : ErasureStage.valueOf(stage),
                instant(row, "destroyed_at"), instant(row, "done_at"));
    }

    private Written written(UUID id, byte @Nullable [] sealed) {
        return sealed == null
                ? new Written("", "")
                : vault.open(id, WRITTEN, sealed).map(clear -> JSON.readValue(clear, Written.class)).orElseThrow();
    }

    private String answer(UUID id, byte @Nullable [] sealed) {
        return sealed == null
                ? ""
                : vault.open(id, ANSWER, sealed).map(clear -> JSON.readValue(clear, String.class)).orElseThrow();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
