package org.huiji.config.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.huiji.application.ApplicationEvent;
import org.huiji.projections.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredReviewsTest {

    private static final UUID ID = new UUID(1, 1);
    private static final TestPostgres DATABASE = TestPostgres.with();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());

    private final StoredReviews reviews = new StoredReviews(JDBC);

    @BeforeAll
    static void migrate() {
        Flyway.configure().dataSource(DATABASE.dataSource()).schemas("event_store").defaultSchema("event_store")
                .locations("classpath:db/migration/event_store")
                .placeholders(Map.of("application", "postgres", "batch", "postgres")).load().migrate();
    }

    @BeforeEach
    void clear() {
        JDBC.sql("TRUNCATE event_store.domain_event_entry").update();
    }

    @Test
    void aSubmissionHasTwoStepsToComeWhateverHappensToItsReviewers() {
        stored(ID, "ApplicationStarted", "ApplicationSubmittedForReview", "ReviewClaimed", "ApplicationTransferred");
        assertThat(reviews.stepsToCome()).isEqualTo(Map.of(ID, 2));
    }

    @Test
    void afterTheReminderOneStepIsToCome() {
        stored(ID, "ApplicationStarted", "ApplicationSubmittedForReview", "ReviewReminderIssued");
        assertThat(reviews.stepsToCome()).isEqualTo(Map.of(ID, 1));
    }

    @Test
    void aRecalledReturnAndAMovedDeadlineTakeACloserLook() {
        stored(ID, "ApplicationSubmittedForReview", "ReviewReminderIssued", "ApplicationReturned", "ReturnRecalled");
        UUID moved = new UUID(1, 2);
        stored(moved, "ApplicationSubmittedForReview", "ReviewDeadlineMoved");
        assertThat(reviews.stepsToCome())
                .isEqualTo(Map.of(ID, OpenReviews.UNCERTAIN, moved, OpenReviews.UNCERTAIN));
    }

    @Test
    void whatIsDecidedWithdrawnErasedOrOverdueHasNothingToCome() {
        stored(new UUID(2, 1), "ApplicationSubmittedForReview", "ApplicationReturned");
        stored(new UUID(2, 2), "ApplicationSubmittedForReview", "ApplicationApproved");
        stored(new UUID(2, 3), "ApplicationSubmittedForReview", "SubmissionWithdrawn");
        stored(new UUID(2, 4), "ApplicationSubmittedForReview", "PersonalDataErased");
        stored(new UUID(2, 5), "ApplicationSubmittedForReview", "ReviewReminderIssued", "ReviewBecameOverdue");
        stored(new UUID(2, 6), "ApplicationStarted", "PersonalInfoSubmitted");
        assertThat(reviews.stepsToCome()).isEmpty();
    }

    /** The query goes by names; a renamed event would end every clock unnoticed. */
    @Test
    void everyNameItGoesByIsAnEvents() {
        assertThat(ApplicationEvent.class.getPermittedSubclasses()).extracting(Class::getSimpleName).contains(
                "ApplicationSubmittedForReview",
                "ReturnRecalled",
                "ReviewDeadlineMoved",
                "ReviewReminderIssued",
                "ReviewBecameOverdue",
                "ApplicationReturned",
                "ApplicationApproved",
                "SubmissionWithdrawn",
                "PersonalDataErased");
    }

    private static void stored(UUID application, String... names) {
        for (int sequence = 0; sequence < names.length; sequence++) {
            JDBC.sql("""
                    INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier,
                           sequence_number, type, payload_type, payload_revision, time_stamp, payload, meta_data)
                    VALUES (gen_random_uuid()::text, ?, ?, 'Application', ?, '1', now(), '{}', '{}')
                    """).params(application.toString(), sequence, names[sequence]).update();
        }
    }
}
