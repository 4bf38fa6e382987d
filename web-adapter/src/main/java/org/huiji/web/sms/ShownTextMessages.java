package org.huiji.web.sms;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.PersonalDataVault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What demo mode shows instead of sending, sealed under the key of the phone it would go to. */
@Component
@Profile("demo")
public class ShownTextMessages {

    private static final String PURPOSE = "message";

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final PersonalDataVault vault;
    private final InstantSource realTime;
    private final JsonMapper json;

    ShownTextMessages(
            JdbcClient jdbc,
            BlindIndex blindIndex,
            PersonalDataVault vault,
            @Qualifier("realTime") InstantSource realTime,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.vault = vault;
        this.realTime = realTime;
        this.json = json;
    }

    /** A message as it would have been sent. */
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

    /** One that comes again under its id is shown once, as a gateway sends it once. */
    void add(UUID messageId, String mobileNumber, String text) {
        UUID subject = subjectOf(mobileNumber);
        byte[] sealed = vault.seal(subject, PURPOSE, json.writeValueAsBytes(new Content(mobileNumber, text)));
        jdbc.sql("""
                INSERT INTO service.shown_text_message (id, subject, message, shown_at)
                VALUES (:id, :subject, :message, :now)
                ON CONFLICT (id) DO NOTHING
                """)
                .param("id", messageId)
                .param("subject", subject)
                .param("message", sealed)
                .param("now", Timestamp.from(realTime.instant()))
                .update();
    }

    /** The latest messages, newest first. */
    public List<Message> latest(int count) {
        return jdbc.sql("""
                SELECT subject, message, shown_at FROM service.shown_text_message
                ORDER BY shown_at DESC, id DESC LIMIT :count
                """)
                .param("count", count)
                .query((row, number) -> open(
                        row.getObject("subject", UUID.class),
                        row.getBytes("message"),
                        row.getTimestamp("shown_at").toInstant()))
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
        return UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.US_ASCII));
    }
}
