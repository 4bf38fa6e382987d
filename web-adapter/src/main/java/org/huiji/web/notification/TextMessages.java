package org.huiji.web.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.FreshIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outbox of text messages. Whoever works on a row holds it by a lease: a node that dies gives it back by time, and one
 * that was only slow writes nothing any more once another has taken over.
 */
@Component
public class TextMessages {

    /** Longer than a gateway may take to answer. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final MessageTexts texts;
    private final FreshIds freshIds;
    private final JsonMapper json;

    TextMessages(JdbcClient jdbc, MessageTexts texts, FreshIds freshIds, JsonMapper json) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.freshIds = freshIds;
        this.json = json;
    }

    /** Where a text message stands. */
    enum State {
        WAITING,
        SENT,
        DELIVERED,
        FAILED,
        /** Not sent because there was nothing more to tell, or nobody to tell it to. */
        LAPSED
    }

    /**
     * A row in work.
     *
     * @param attempts how often the present step was tried, this time included
     */
    record Held(UUID id, UUID lease, UUID applicationId, String occasion, UUID accountId, MessageKind kind,
            int textVersion, Map<String, String> parameters, State state, int attempts) {}

    /** Makes the message, unless there is one of this occasion. */
    void add(Occasion occasion, Instant now) {
        jdbc.sql(
                """
                        INSERT INTO service.text_message (id, application_id, occasion, account_id, kind, text_version,
                            parameters, happened_at, made_at, next_at)
                        VALUES (:id, :application, :occasion, :account, :kind, (%s), :parameters::jsonb, :happened, :now, :now)
                        ON CONFLICT (application_id, occasion) DO NOTHING
                        """
                        .formatted(texts.latestVersion()))
                .param("id", freshIds.next())
                .params(occasion.columns(MessageChannel.SMS, json))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes the row that has been due longest and nobody holds; an application's messages go out in their order. */
    Optional<Held> take(Instant now) {
        return jdbc.sql("""
                UPDATE service.text_message SET lease = :lease, leased_until = :until, attempts = attempts + 1
                WHERE id = (
                    SELECT due.id FROM service.text_message due
                    WHERE due.next_at <= :now AND (due.leased_until IS NULL OR due.leased_until <= :now)
                      AND NOT EXISTS (SELECT 1 FROM service.text_message earlier
                                      WHERE earlier.application_id = due.application_id
                                        AND earlier.state = 'WAITING' AND earlier.id < due.id)
                    ORDER BY due.next_at, due.id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING *
                """)
                .param("lease", freshIds.next())
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .query((row, number) -> held(row))
                .optional();
    }

    private Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("lease", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("occasion"),
                row.getObject("account_id", UUID.class),
                MessageKind.valueOf(row.getString("kind")),
                row.getInt("text_version"),
                json.readValue(row.getString("parameters"), ApplicantMessages.PARAMETERS),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"));
    }

    /** Gives a row back, to be tried again then; {@code null} when nothing more is to be done. */
    void keep(Held held, String outcome, @Nullable Instant next) {
        jdbc.sql("""
                UPDATE service.text_message
                SET outcome = :outcome, next_at = :next, lease = NULL, leased_until = NULL
                WHERE id = :id AND lease = :lease
                """)
                .param("outcome", outcome)
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", held.id())
                .param("lease", held.lease())
                .update();
    }

    /** The gateway has it; what became of it is asked later. */
    void sent(Held held, Instant now, Instant askAt) {
        jdbc.sql("""
                UPDATE service.text_message
                SET state = 'SENT', sent_at = :now, outcome = 'ACCEPTED', attempts = 0, next_at = :next,
                    lease = NULL, leased_until = NULL
                WHERE id = :id AND lease = :lease
                """)
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(askAt))
                .param("id", held.id())
                .param("lease", held.lease())
                .update();
    }

    /** Nothing more is to be done. */
    void ended(Held held, State state, String outcome, Instant now) {
        jdbc.sql("""
                UPDATE service.text_message
                SET state = :state, outcome = :outcome, ended_at = :now, next_at = NULL, lease = NULL,
                    leased_until = NULL,
                    sent_at = CASE WHEN :state = 'DELIVERED' THEN coalesce(sent_at, :now) ELSE sent_at END
                WHERE id = :id AND lease = :lease
                """)
                .param("state", state.name())
                .param("outcome", outcome)
                .param("now", Timestamp.from(now))
                .param("id", held.id())
                .param("lease", held.lease())
                .update();
    }

    /** How many wait to be sent. */
    public int waiting() {
        return jdbc.sql("SELECT count(*) FROM service.text_message WHERE state = 'WAITING'").query(Integer.class)
                .single();
    }
}
