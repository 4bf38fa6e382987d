package org.huiji.web.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiji.application.port.FreshIds;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The messages that applicants read in their pages. */
@Component
public class ApplicantMessages {

    static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final MessageTexts texts;
    private final FreshIds freshIds;
    private final InstantSource realTime;
    private final JsonMapper json;

    ApplicantMessages(
            JdbcClient jdbc,
            MessageTexts texts,
            FreshIds freshIds,
            @Qualifier("realTime") InstantSource realTime,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.freshIds = freshIds;
        this.realTime = realTime;
        this.json = json;
    }

    /** A message as it is read. */
    public record Letter(UUID id, Instant happenedAt, String title, String body, boolean unread) {}

    /** Makes the message, unless there is one of this occasion. */
    void add(Occasion occasion) {
        jdbc.sql("""
                INSERT INTO service.applicant_message
                    (id, application_id, occasion, account_id, kind, text_version, parameters, happened_at, made_at)
                VALUES (:id, :application, :occasion, :account, :kind, (%s), :parameters::jsonb, :happened, :made)
                ON CONFLICT (application_id, occasion) DO NOTHING
                """.formatted(texts.latestVersion()))
                .param("id", freshIds.next())
                .params(occasion.columns(MessageChannel.IN_PAGE, json))
                .param("made", Timestamp.from(realTime.instant()))
                .update();
    }

    boolean has(UUID applicationId, String occasion) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM service.applicant_message
                               WHERE application_id = :application AND occasion = :occasion)
                """)
                .param("application", applicationId)
                .param("occasion", occasion)
                .query(Boolean.class)
                .single();
    }

    /**
     * An account's messages, the newest first; ids grow with time.
     *
     * @param before only those older than this message, {@code null} from the newest on
     */
    public List<Letter> page(UUID accountId, @Nullable UUID before, int count) {
        return jdbc.sql("""
                SELECT m.id, m.happened_at, t.title, t.body, m.parameters, m.read_at IS NULL AS unread
                FROM service.applicant_message m
                JOIN service.message_text t ON t.kind = m.kind AND t.channel = 'IN_PAGE' AND t.version = m.text_version
                WHERE m.account_id = :account AND (:before::uuid IS NULL OR m.id < :before::uuid)
                ORDER BY m.id DESC LIMIT :count
                """)
                .param("account", accountId)
                .param("before", before, Types.OTHER)
                .param("count", count)
                .query((row, number) -> letter(row))
                .list();
    }

    private Letter letter(ResultSet row) throws SQLException {
        Map<String, String> parameters = json.readValue(row.getString("parameters"), PARAMETERS);
        return new Letter(
                row.getObject("id", UUID.class),
                row.getTimestamp("happened_at").toInstant(),
                MessageTexts.filled(row.getString("title"), parameters),
                MessageTexts.filled(row.getString("body"), parameters),
                row.getBoolean("unread"));
    }

    /** How many messages of an account were not read. */
    public int unread(UUID accountId) {
        return jdbc.sql("""
                SELECT count(*) FROM service.applicant_message WHERE account_id = :account AND read_at IS NULL
                """).param("account", accountId).query(Integer.class).single();
    }

    /** Notes a message as read; false when the account has none of this id. */
    public boolean read(UUID accountId, UUID id) {
        return jdbc.sql("""
                UPDATE service.applicant_message SET read_at = coalesce(read_at, :now)
                WHERE id = :id AND account_id = :account
                """)
                .param("id", id)
                .param("account", accountId)
                .param("now", Timestamp.from(realTime.instant()))
                .update() == 1;
    }

    /** Notes as read what an account had when this message was its newest; one that has come since stays unread. */
    public void readUpTo(UUID accountId, UUID newest) {
        jdbc.sql("""
                UPDATE service.applicant_message SET read_at = :now
                WHERE account_id = :account AND id <= :newest AND read_at IS NULL
                """)
                .param("account", accountId)
                .param("newest", newest)
                .param("now", Timestamp.from(realTime.instant()))
                .update();
    }
}
