package org.huiji.web.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.huiji.application.port.FreshIds;
import org.huiji.projections.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The tables of messages on a real database of their own, and what stands in them. */
final class Outbox {

    static final UUID ACCOUNT = new UUID(5, 5);

    private static final TestPostgres DATABASE = TestPostgres.with("service");
    private static final AtomicLong IDS = new AtomicLong();

    private final FreshIds freshIds = () -> new UUID(0x0198b2f000007000L, 0x8000000000000000L + IDS.incrementAndGet());
    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final MessageTexts texts = new MessageTexts(jdbc);
    private final TextMessages textMessages = new TextMessages(jdbc, texts, freshIds, json);

    Outbox() {
        texts.putFirstInPlace();
        jdbc.sql("TRUNCATE service.text_message, service.applicant_message").update();
        jdbc.sql("UPDATE service.message_course SET looked_on = NULL").update();
    }

    MessageTexts texts() {
        return texts;
    }

    TextMessages textMessages() {
        return textMessages;
    }

    MessageCourse course() {
        return new MessageCourse(jdbc);
    }

    ApplicantMessages messages() {
        return new ApplicantMessages(jdbc, texts, freshIds, () -> Instant.EPOCH, json);
    }

    void introducedAt(Instant at) {
        jdbc.sql("UPDATE service.message_course SET introduced_at = :at").param("at", java.sql.Timestamp.from(at))
                .update();
    }

    static Occasion occasion(UUID applicationId, MessageKind kind, String name, Instant at) {
        return new Occasion(applicationId, name, ACCOUNT, kind, Map.of("findings", "3", "days", "30"), at);
    }

    /** State and outcome of every text message, in their order. */
    List<String> standing() {
        return jdbc.sql("SELECT state || coalesce(' ' || outcome, '') FROM service.text_message ORDER BY id")
                .query(String.class).list();
    }

    Map<String, Object> only() {
        return jdbc.sql("SELECT * FROM service.text_message").query().singleRow();
    }

    /** Kind and occasion of every message in the pages, in their order. */
    List<String> letters() {
        return jdbc.sql("SELECT kind || ' ' || occasion FROM service.applicant_message ORDER BY id")
                .query(String.class).list();
    }
}
