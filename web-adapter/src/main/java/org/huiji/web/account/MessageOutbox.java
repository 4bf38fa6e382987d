package org.huiji.web.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.PersonalDataVault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Messages to phones, stored sealed with what they follow from before anything is sent. */
@Component
public class MessageOutbox {

    private static final String PURPOSE = "message";

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final PersonalDataVault vault;
    private final FreshIds freshIds;
    private final InstantSource realTime;
    private final JsonMapper json;

    MessageOutbox(
            JdbcClient jdbc,
            BlindIndex blindIndex,
            PersonalDataVault vault,
            FreshIds freshIds,
            @Qualifier("realTime") InstantSource realTime,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.vault = vault;
        this.freshIds = freshIds;
        this.realTime = realTime;
        this.json = json;
    }

    /** A message as it was put in. */
    public record Message(Instant at, String mobileNumber, String text) {

        @Override
        public String toString() {
            return "Message[" + at + "]";
        }
    }

    /** What is sealed of it. */
    private record Content(String mobileNumber, String text) {

        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    void add(String mobileNumber, String text) {
        UUID subject = subjectOf(mobileNumber);
        byte[] sealed = vault.seal(subject, PURPOSE, json.writeValueAsBytes(new Content(mobileNumber, text)));
        jdbc.sql("""
                INSERT INTO service.message_outbox (id, subject, message, created_at)
                VALUES (:id, :subject, :message, :now)
                """)
                .param("id", freshIds.next())
                .param("subject", subject)
                .param("message", sealed)
                .param("now", Timestamp.from(realTime.instant()))
                .update();
    }

    /** The latest messages, newest first. */
    public List<Message> latest(int count) {
        return jdbc.sql("""
                SELECT subject, message, created_at FROM service.message_outbox
                ORDER BY created_at DESC, id DESC LIMIT :count
                """)
                .param("count", count)
                .query((row, number) -> open(
                        row.getObject("subject", UUID.class),
                        row.getBytes("message"),
                        row.getTimestamp("created_at").toInstant()))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Message> open(UUID subject, byte[] sealed, Instant at) {
        return vault.open(subject, PURPOSE, sealed)
                .map(clear -> json.readValue(clear, Content.class))
                .map(content -> new Message(at, content.mobileNumber(), content.text()));
    }

    /** One key a phone: its token says which, and the phone itself stands nowhere in clear. */
    private UUID subjectOf(String mobileNumber) {
        String token = blindIndex.token(BlindIndex.Purpose.MOBILE_NUMBER, mobileNumber);
        return UUID.nameUUIDFromBytes(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
