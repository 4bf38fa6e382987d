package org.huiji.config.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.huiji.application.ApplicationEvent;
import org.huiji.projections.testing.TestPostgres;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewStep;
import org.huiji.review.ReviewStep.Kind;
import org.huiji.review.RunningReview;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredReviewsTest {

    private static final UUID ID = new UUID(1, 1);
    private static final TestPostgres DATABASE = TestPostgres.with();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());

    private static final RunningReview SUBMITTED = new RunningReview(ID, 1, Instant.parse("2026-08-03T01:02:03.456Z"),
            new ReviewDates(LocalDate.of(2026, 8, 12), LocalDate.of(2026, 8, 17), "2026-1", false), false, false);

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
        assertThat(reviews.running()).isEqualTo(Map.of(ID, SUBMITTED));
        assertThat(SUBMITTED.stepsToCome()).hasSize(2);
    }

    @Test
    void afterTheReminderOneStepIsToCome() {
        stored(ID, "ApplicationStarted", "ApplicationSubmittedForReview", "ReviewReminderIssued");
        assertThat(reviews.running()).isEqualTo(Map.of(ID, SUBMITTED.after(Kind.REMINDER)));
        assertThat(SUBMITTED.after(Kind.REMINDER).stepsToCome()).extracting(ReviewStep::kind)
                .containsExactly(Kind.OVERDUE);
    }

    @Test
    void aRecalledReturnGoesOnWhereItWas() {
        stored(ID, "ApplicationSubmittedForReview", "ReviewReminderIssued", "ApplicationReturned", "ReturnRecalled");
        assertThat(reviews.running()).isEqualTo(Map.of(ID, SUBMITTED.after(Kind.REMINDER)));
    }

    @Test
    void aMovedDeadlineHasTheDatesItWasMovedToAndTheTimeOfItsSubmission() {
        stored(ID, "ApplicationSubmittedForReview", "ReviewDeadlineMoved");
        assertThat(reviews.running()).isEqualTo(Map.of(ID, SUBMITTED.with(
                new ReviewDates(LocalDate.of(2026, 8, 13), LocalDate.of(2026, 8, 18), "2026-2", true))));
    }

    @Test
    void aResubmissionIsARoundOfItsOwn() {
        stored(ID, "ApplicationSubmittedForReview", "ReviewReminderIssued", "ReviewBecameOverdue",
                "ApplicationReturned", "ApplicationSubmittedForReview");
        assertThat(reviews.running()).isEqualTo(Map.of(ID, SUBMITTED));
    }

    @Test
    void whatIsOverdueRunsOnWithNothingToCome() {
        stored(ID, "ApplicationSubmittedForReview", "ReviewReminderIssued", "ReviewBecameOverdue");
        RunningReview overdue = SUBMITTED.after(Kind.REMINDER).after(Kind.OVERDUE);
        assertThat(reviews.running()).isEqualTo(Map.of(ID, overdue));
        assertThat(overdue.stepsToCome()).isEmpty();
    }

    @Test
    void whatIsDecidedWithdrawnErasedOrNotSubmittedDoesNotRun() {
        stored(new UUID(2, 1), "ApplicationSubmittedForReview", "ApplicationReturned");
        stored(new UUID(2, 2), "ApplicationSubmittedForReview", "ApplicationApproved");
        stored(new UUID(2, 3), "ApplicationSubmittedForReview", "SubmissionWithdrawn");
        stored(new UUID(2, 4), "ApplicationSubmittedForReview", "PersonalDataErased");
        stored(new UUID(2, 6), "ApplicationStarted", "PersonalInfoSubmitted");
        assertThat(reviews.running()).isEmpty();
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
                    VALUES (gen_random_uuid()::text, ?, ?, 'Application', ?, '1', now(),
                            ?::jsonb -> 'payload', '{}')
                    """).params(application.toString(), sequence, names[sequence], contract(names[sequence])).update();
        }
    }

    /** As the event contract has it. */
    private static String contract(String name) {
        try (InputStream in = StoredReviewsTest.class.getResourceAsStream("/event-contract/" + name + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
