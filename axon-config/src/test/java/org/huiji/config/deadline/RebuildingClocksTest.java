package org.huiji.config.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.Pledge;
import org.huiji.application.port.DemoClock;
import org.huiji.config.deadline.TheClockOfAReviewIsWiredTest.Steps;
import org.huiji.operations.Operations;
import org.huiji.operations.Operations.Action;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks' own state is lost, whole or in part, and made again from the events while the saga goes on. */
class RebuildingClocksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID FRESH = new UUID(5, 1);
    private static final UUID REMINDED = new UUID(5, 2);
    private static final UUID APPROVED = new UUID(5, 3);
    private static final UUID APPROVED_LATER = new UUID(5, 4);

    @TempDir
    private java.nio.file.Path directory;

    private final TheClockOfAReviewIsWiredTest wired = new TheClockOfAReviewIsWiredTest();

    @Test
    void eachStepIsTakenOnceWhatEndedStaysSilentAndALaterDecisionEndsItsClock() {
        wired.service(directory).run(context -> {
            for (UUID id : List.of(FRESH, REMINDED, APPROVED, APPROVED_LATER)) {
                submit(context, id);
            }
            await().atMost(PATIENCE).until(() -> count(context, "work.saga_entry") == 4);
            happen(context, reminded(context, REMINDED), 1);
            happen(context, approved(context, APPROVED), 1);
            await().atMost(PATIENCE).until(() -> count(context, "work.saga_entry") == 3);
            destroy(context);

            Operations operations = context.getBean(Operations.class);
            assertThat(operations.rebuildClocks(Actor.SYSTEM)).isEqualTo(3);
            assertThat(operations.deeds().getFirst()).satisfies(deed -> {
                assertThat(deed.action()).isEqualTo(Action.REBUILD);
                assertThat(deed.amount()).isEqualTo(3);
            });
            assertThat(count(context, "work.saga_entry")).isEqualTo(3);
            assertThat(steps(context)).isEqualTo(5);

            happen(context, approved(context, APPROVED_LATER), 1);
            await().atMost(PATIENCE).until(() -> steps(context) == 3 && count(context, "work.saga_entry") == 2);

            context.getBean(DemoClock.class).forwardWorkingDays(10);
            Queue<ApplicationCommand> taken = context.getBean(Steps.class).taken();
            await().atMost(PATIENCE).until(() -> steps(context) == 0);
            assertThat(taken).filteredOn(IssueReviewReminder.class::isInstance)
                    .extracting(ApplicationCommand::applicationId).containsExactly(FRESH);
            assertThat(taken).filteredOn(MarkReviewOverdue.class::isInstance)
                    .extracting(ApplicationCommand::applicationId).containsExactlyInAnyOrder(FRESH, REMINDED);
        });
    }

    @Test
    void aSubmissionThatTheSagaHandlesAfterwardsMeetsTheClockThatWasMadeOfIt() {
        wired.service(directory).run(context -> {
            ApplicationSubmittedForReview event = submitted(context, FRESH);
            store(context, event, 0);
            Operations operations = context.getBean(Operations.class);
            assertThat(operations.rebuildClocks(Actor.SYSTEM)).isEqualTo(1);
            publish(context, event, 0);
            await().atMost(PATIENCE).until(() -> axonsSteps(context) == 2);
            assertThat(count(context, "work.saga_entry")).isEqualTo(1);
            assertThat(steps(context)).isEqualTo(2);
        });
    }

    @Test
    void madeAgainTwiceItIsTheSame() {
        wired.service(directory).run(context -> {
            submit(context, FRESH);
            await().atMost(PATIENCE).until(() -> count(context, "work.saga_entry") == 1);
            Operations operations = context.getBean(Operations.class);
            operations.rebuildClocks(Actor.SYSTEM);
            operations.rebuildClocks(Actor.SYSTEM);
            assertThat(steps(context)).isEqualTo(2);
            assertThat(count(context, "work.saga_entry")).isEqualTo(1);
        });
    }

    @Test
    void aParkedClockIsMadeAgainWhenItIsReleased() {
        wired.service(directory).run(context -> {
            submit(context, FRESH);
            submit(context, REMINDED);
            await().atMost(PATIENCE).until(() -> count(context, "work.saga_entry") == 2);
            ParkedClocks parked = context.getBean(ParkedClocks.class);
            for (int failures = 0; failures < 3; failures++) {
                parked.failed(FRESH, "event", "ReviewClaimed", new IllegalStateException());
            }
            Operations operations = context.getBean(Operations.class);
            assertThat(operations.parkedClocks()).extracting(Operations.ParkedClock::applicationId)
                    .containsExactly(FRESH);
            assertThat(operations.release(FRESH, Actor.SYSTEM)).isTrue();
            assertThat(operations.release(FRESH, Actor.SYSTEM)).isFalse();
            assertThat(operations.parkedClocks()).isEmpty();
            assertThat(steps(context)).isEqualTo(4);
            assertThat(count(context, "work.saga_entry")).isEqualTo(2);
            happen(context, approved(context, FRESH), 1);
            await().atMost(PATIENCE).until(() -> steps(context) == 2 && count(context, "work.saga_entry") == 1);
        });
    }

    private static void destroy(ApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("DELETE FROM work.saga_entry WHERE saga_id IN (SELECT max(saga_id) FROM work.saga_entry)").update();
        jdbc.sql("DELETE FROM work.association_value_entry").update();
        jdbc.sql("DELETE FROM work.scheduled_tasks WHERE task_name IN ('AxonDeadline', 'review-step')").update();
    }

    private static void submit(ApplicationContext context, UUID id) {
        happen(context, submitted(context, id), 0);
    }

    private static void happen(ApplicationContext context, ApplicationEvent event, int sequence) {
        store(context, event, sequence);
        publish(context, event, sequence);
    }

    private static void publish(ApplicationContext context, ApplicationEvent event, int sequence) {
        context.getBean(EventBus.class).publish(
                new GenericDomainEventMessage<>("Application", event.applicationId().toString(), sequence, event));
    }

    /** What the clock is made of: names, and of a submission its dates. */
    private static void store(ApplicationContext context, ApplicationEvent event, int sequence) {
        String payload = "{}";
        if (event instanceof ApplicationSubmittedForReview submitted) {
            ReviewDates dates = submitted.dates();
            payload = """
                    {"occurredAt": "%s", "round": 1, "dates": {"remindOn": "%s", "dueOn": "%s",
                     "calendarVersion": "x", "provisional": false}}
                    """.formatted(submitted.occurredAt(), dates.remindOn(), dates.dueOn());
        }
        context.getBean(JdbcClient.class).sql("""
                INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                       type, payload_type, payload_revision, time_stamp, payload, meta_data)
                VALUES (gen_random_uuid()::text, ?, ?, 'Application', ?, '1', now(), ?, '{}')
                """).params(event.applicationId().toString(), sequence, event.getClass().getSimpleName(), payload)
                .update();
    }

    private static ApplicationSubmittedForReview submitted(ApplicationContext context, UUID id) {
        Instant now = now(context);
        return new ApplicationSubmittedForReview(id, 8, now, 1, "210102", "210102", new Pledge("1", "digest"),
                ReviewPeriod.startingAt(now, context.getBean(WorkingCalendar.class)));
    }

    private static ApplicationEvent reminded(ApplicationContext context, UUID id) {
        return new ReviewReminderIssued(id, 8, now(context), 1, now(context), now(context));
    }

    private static ApplicationEvent approved(ApplicationContext context, UUID id) {
        return new ApplicationApproved(id, 9, now(context), 1, "r1", "210102");
    }

    private static Instant now(ApplicationContext context) {
        return context.getBean(Clock.class).instant();
    }

    private static int steps(ApplicationContext context) {
        return count(context, "work.scheduled_tasks WHERE task_name IN ('AxonDeadline', 'review-step')");
    }

    private static int axonsSteps(ApplicationContext context) {
        return count(context, "work.scheduled_tasks WHERE task_name = 'AxonDeadline'");
    }

    private static int count(ApplicationContext context, String what) {
        return context.getBean(JdbcClient.class).sql("SELECT count(*) FROM " + what).query(Integer.class).single();
    }
}
