package org.huiji.web.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.config.readmodels.Latecomers;
import org.huiji.projections.Followers;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.Following;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of many lives, and the messages that follow from them. */
@RunningProduct
class EventMessagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** With a person's data their messages are erased. */
    private static final String ERASED = """
            (SELECT aggregate_identifier FROM event_store.domain_event_entry WHERE payload_type = 'PersonalDataErased')
            """;

    /** Every event that applicants are told of, and the kind of message it makes. */
    private static final String EXPECTED = """
            SELECT aggregate_identifier || ' event/' || sequence_number || ' ' || CASE payload_type
                       WHEN 'ApplicationSubmittedForReview' THEN 'SUBMITTED' WHEN 'ApplicationReturned' THEN 'RETURNED'
                       WHEN 'ReturnRecalled' THEN 'RECALLED' WHEN 'ApplicationApproved' THEN 'APPROVED'
                       WHEN 'ReviewBecameOverdue' THEN 'OVERDUE' ELSE 'TRANSFERRED' END
            FROM event_store.domain_event_entry
            WHERE payload_type IN ('ApplicationSubmittedForReview', 'ApplicationReturned', 'ReturnRecalled',
                'ApplicationApproved', 'ReviewBecameOverdue', 'ApplicationTransferred')
              AND aggregate_identifier NOT IN
            """ + ERASED;

    private static final String MADE = """
            SELECT application_id || ' ' || occasion || ' ' || kind FROM service.%s
            WHERE occasion LIKE 'event/%%' AND application_id::text NOT IN
            """ + ERASED;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private EventMessages handler;

    @Autowired
    private ApplicationLog log;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private Latecomers latecomers;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fillIn() {
        samples.fillIn();
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(made("applicant_message")).containsExactlyInAnyOrderElementsOf(expected()));
    }

    @Test
    void everyEventThatApplicantsAreToldOfMakesOneMessage() {
        assertThat(expected()).hasSizeGreaterThan(40);
        for (String kind : List.of("SUBMITTED", "RETURNED", "APPROVED", "OVERDUE")) {
            assertThat(expected()).as(kind).anyMatch(each -> each.endsWith(kind));
        }
    }

    @Test
    void itBelongsToWhoseTheApplicationIs() {
        assertThat(jdbc.sql("""
                SELECT count(*) FROM service.applicant_message m
                JOIN read_model.applicant_status s USING (application_id) WHERE m.account_id <> s.account_id
                """).query(Integer.class).single()).isZero();
    }

    /** Samples are led through weeks that are past: what is older than three days is read in the pages alone. */
    @Test
    void onlyWhatIsNewGoesToThePhone() {
        List<String> texted = made("text_message");
        assertThat(made("applicant_message")).containsAll(texted);
        assertThat(jdbc.sql("""
                SELECT count(*) FROM service.text_message WHERE happened_at < made_at - interval '3 days'
                """).query(Integer.class).single()).isZero();
        assertThat(texted).doesNotHaveDuplicates().hasSizeLessThan(expected().size());
    }

    @Test
    void anEventThatComesAgainChangesNothing() {
        List<String> rows = rows();
        UUID application = UUID.fromString(expected().getFirst().substring(0, 36));
        for (RecordedEvent recorded : log.eventsOf(application)) {
            handler.on(recorded.event(), recorded.sequence(), recorded.recordedAt());
        }
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void anEventFromBeforeMessagesWereIntroducedIsToldToNobody() {
        List<String> rows = rows();
        UUID application = UUID.fromString(expected().getFirst().substring(0, 36));
        Instant before = jdbc.sql("SELECT introduced_at - interval '1 second' FROM service.message_course")
                .query(java.sql.Timestamp.class).single().toInstant();
        for (RecordedEvent recorded : log.eventsOf(application)) {
            handler.on(recorded.event(), recorded.sequence() + 1000, before);
        }
        assertThat(rows()).isEqualTo(rows);
        RecordedEvent submitted = log.eventsOf(application).stream()
                .filter(each -> each.name().equals("ApplicationSubmittedForReview")).findFirst().orElseThrow();
        String occasion = Occasion.ofEvent(submitted.sequence() + 1000);
        handler.on(submitted.event(), submitted.sequence() + 1000, before.plusSeconds(2));
        assertThat(jdbc.sql("DELETE FROM service.applicant_message WHERE occasion = ?").param(occasion).update())
                .as("told, had it come later").isEqualTo(1);
        jdbc.sql("DELETE FROM service.text_message WHERE occasion = ?").param(occasion).update();
    }

    @Test
    void aReplayMakesNoSecondMessage() {
        List<String> rows = rows();
        latecomers.makeAgain(Followers.APPLICANT_MESSAGES);
        long last = jdbc.sql("SELECT max(global_index) FROM event_store.domain_event_entry").query(Long.class).single();
        await().atMost(PATIENCE)
                .until(() -> new Following(processing, jdbc).hasReached(Followers.APPLICANT_MESSAGES, last));
        assertThat(rows()).containsAll(rows);
        assertThat(made("applicant_message")).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(jdbc.sql("SELECT count(*) FROM work.dead_letter_entry WHERE processing_group = ?").param(
                Followers.APPLICANT_MESSAGES).query(Integer.class).single()).isZero();
    }

    private List<String> expected() {
        return jdbc.sql(EXPECTED).query(String.class).list();
    }

    private List<String> made(String table) {
        return jdbc.sql(MADE.formatted(table)).query(String.class).list();
    }

    private List<String> rows() {
        return jdbc.sql("""
                SELECT 'page ' || m.id || m.occasion || m.made_at FROM service.applicant_message m
                UNION ALL SELECT 'sms ' || t.id || t.occasion || t.made_at FROM service.text_message t ORDER BY 1
                """).query(String.class).list();
    }
}
