package org.huiji.config.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.flywaydb.core.Flyway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.ReviewReleased;
import org.huiji.application.Pledge;
import org.huiji.application.Protected;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.DemoClock;
import org.huiji.application.port.RecordedEvent;
import org.huiji.config.message.CommandTurns;
import org.huiji.config.protection.KeysAhead;
import org.huiji.projections.testing.TestPostgres;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The clock as Spring puts it together, on a real database, with events in memory and in place of the aggregate a stub. */
class TheClockOfAReviewIsWiredTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private final TestPostgres database = TestPostgres.with("work", "service");

    @ComponentScan({"org.huiji.config.deadline", "org.huiji.config.time", "org.huiji.config.reference"})
    static class Parts {

        @Bean
        EventStorageEngine storage() {
            return new InMemoryEventStorageEngine();
        }

        @Bean
        TokenStore tokens() {
            return new InMemoryTokenStore();
        }

        @Bean
        TransactionManager transactions(PlatformTransactionManager transactionManager) {
            return new SpringTransactionManager(transactionManager);
        }

        @Bean
        InstantSource realTime() {
            return InstantSource.system();
        }

        @Bean
        ApplicationLog log() {
            // nothing is settled, so the reconciliation that comes with a start leaves all to the saga
            return id -> List.of(new RecordedEvent(0, "", "", "", Instant.MAX, Actor.SYSTEM, id, "",
                    new ReviewReleased(id, 1, Instant.EPOCH, 1)));
        }

        @Bean
        Steps steps() {
            return new Steps();
        }
    }

    /** Takes the place of the application and remembers what it was told. */
    static class Steps {

        private final Queue<ApplicationCommand> taken = new ConcurrentLinkedQueue<>();

        Queue<ApplicationCommand> taken() {
            return taken;
        }

        @CommandHandler
        public void on(IssueReviewReminder command) {
            taken.add(command);
        }

        @CommandHandler
        public void on(MarkReviewOverdue command) {
            taken.add(command);
        }
    }

    @Test
    void aSubmissionSchedulesTwoStepsAndAnApprovalRemovesThem() {
        service().run(context -> {
            UUID id = new UUID(1, 1);
            publish(context, submitted(context, id), 0);
            await().atMost(PATIENCE).until(() -> deadlines(context) == 2 && sagas(context) == 1);
            publish(context, new ApplicationApproved(id, 9, now(context), 1, "r1", "210102"), 1);
            await().atMost(PATIENCE).until(() -> deadlines(context) == 0 && sagas(context) == 0);
        });
    }

    @Test
    void tenWorkingDaysLaterEachStepWasTakenOnceWithTheTimeItWasDue() {
        service().run(context -> {
            UUID id = new UUID(1, 2);
            ApplicationSubmittedForReview submitted = submitted(context, id);
            publish(context, submitted, 0);
            await().atMost(PATIENCE).until(() -> deadlines(context) == 2);
            context.getBean(DemoClock.class).forwardWorkingDays(10);
            Queue<ApplicationCommand> taken = context.getBean(Steps.class).taken;
            await().atMost(PATIENCE).until(() -> taken.size() == 2 && deadlines(context) == 0);
            assertThat(taken).allSatisfy(command -> {
                switch (command) {
                    case IssueReviewReminder step -> assertThat(step.dueAt()).isEqualTo(submitted.dates().remindAt());
                    case MarkReviewOverdue step -> assertThat(step.dueAt()).isEqualTo(submitted.dates().overdueAt());
                    default -> throw new AssertionError(command);
                }
            });
            assertThat(sagas(context)).isEqualTo(1);
        });
    }

    @Test
    void theClockSurvivesARestart() {
        UUID id = new UUID(1, 3);
        service().run(context -> {
            publish(context, submitted(context, id), 0);
            await().atMost(PATIENCE).until(() -> deadlines(context) == 2);
        });
        service().run(context -> {
            context.getBean(DemoClock.class).forwardWorkingDays(7);
            Queue<ApplicationCommand> taken = context.getBean(Steps.class).taken;
            await().atMost(PATIENCE).until(() -> taken.size() == 1 && deadlines(context) == 1);
            assertThat(taken.peek()).isInstanceOf(IssueReviewReminder.class);
        });
    }

    @Test
    void anEventThatCannotBeHandledParksItsApplicationWhileOthersGoOn() {
        service().run(context -> {
            UUID poisoned = new UUID(1, 4);
            UUID healthy = new UUID(1, 5);
            publish(context, submitted(context, poisoned), 0);
            await().atMost(PATIENCE).until(() -> deadlines(context) == 2);
            jdbc(context).sql("UPDATE work.saga_entry SET serialized_saga = :rubbish")
                    .param("rubbish", "rubbish".getBytes(StandardCharsets.UTF_8)).update();
            publish(context, returned(context, poisoned), 1);
            publish(context, submitted(context, healthy), 0);
            ParkedClocks parked = context.getBean(ParkedClocks.class);
            await().atMost(PATIENCE).until(() -> deadlines(context) == 4 && parked.isParked(poisoned));
            assertThat(parked.isParked(healthy)).isFalse();
            publish(context, returned(context, healthy), 1);
            await().atMost(PATIENCE).until(() -> deadlines(context) == 2);
        });
    }

    /** All that a portion did is undone with it; who is to blame shows once its events are handled one by one. */
    @Test
    void ofAPortionThatFailsOnlyTheApplicationToBlameIsParked() {
        service().run(context -> {
            UUID poisoned = new UUID(2, 0);
            publish(context, submitted(context, poisoned), 0);
            await().atMost(PATIENCE).until(() -> deadlines(context) == 2);
            jdbc(context).sql("UPDATE work.saga_entry SET serialized_saga = :rubbish")
                    .param("rubbish", "rubbish".getBytes(StandardCharsets.UTF_8)).update();
            List<UUID> healthy = LongStream.rangeClosed(1, 40).mapToObj(i -> new UUID(2, i)).toList();
            inOnePortion(context, () -> {
                healthy.subList(0, 20).forEach(id -> publish(context, submitted(context, id), 0));
                publish(context, returned(context, poisoned), 1);
                healthy.subList(20, 40).forEach(id -> publish(context, submitted(context, id), 0));
            });
            ParkedClocks parked = context.getBean(ParkedClocks.class);
            await().atMost(PATIENCE).until(() -> deadlines(context) == 2 + 2 * 40 && parked.isParked(poisoned));
            assertThat(parked.all()).containsExactly(poisoned);
            assertThat(sagas(context)).isEqualTo(1 + 40);
        });
    }

    @Test
    void aReviewThatBeginsAndEndsWithinOnePortionLeavesNothingWaiting() {
        service().run(context -> {
            List<UUID> ids = LongStream.rangeClosed(1, 20).mapToObj(i -> new UUID(3, i)).toList();
            inOnePortion(context, () -> {
                ids.forEach(id -> publish(context, submitted(context, id), 0));
                ids.subList(0, 15).forEach(id -> publish(context, returned(context, id), 1));
                ids.subList(0, 5).forEach(id -> publish(context, submitted(context, id), 2));
            });
            await().atMost(PATIENCE).until(() -> deadlines(context) == 2 * 10 && sagas(context) == 10);
            publish(context, returned(context, ids.getFirst()), 3);
            publish(context, returned(context, ids.getLast()), 1);
            await().atMost(PATIENCE).until(() -> deadlines(context) == 2 * 8 && sagas(context) == 8);
            assertThat(context.getBean(ParkedClocks.class).all()).isEmpty();
        });
    }

    /** What happens while the clock stands still comes to it together. */
    private static void inOnePortion(ApplicationContext context, Runnable happenings) {
        EventProcessor clock = context.getBean(org.axonframework.config.Configuration.class)
                .eventProcessingConfiguration().eventProcessor(ReviewClockConfiguration.GROUP).orElseThrow();
        clock.shutDown();
        happenings.run();
        clock.start();
    }

    private ApplicationContextRunner service() {
        return service(directory);
    }

    ApplicationContextRunner service(Path dataDirectory) {
        Flyway.configure().dataSource(database.dataSource()).schemas("event_store").defaultSchema("event_store")
                .locations("classpath:db/migration/event_store")
                .placeholders(Map.of("application", "postgres", "batch", "postgres")).load().migrate();
        return new ApplicationContextRunner().withConfiguration(
                AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        DbSchedulerAutoConfiguration.class,
                        AxonAutoConfiguration.class,
                        AxonDbSchedulerAutoConfiguration.class,
                        EventProcessingAutoConfiguration.class,
                        InfraConfiguration.class,
                        JdbcAutoConfiguration.class,
                        AxonTracingAutoConfiguration.class))
                .withUserConfiguration(Parts.class)
                .withBean(KeysAhead.class, () -> subjects -> {})
                .withBean(CommandTurns.class, () -> CommandTurns.usual(Clock.systemUTC()))
                .withPropertyValues(
                        "spring.profiles.active=demo",
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password(),
                        "axon.axonserver.enabled=false",
                        "axon.serializer.general=jackson3",
                        "huiji.data-directory=" + dataDirectory);
    }

    private static ApplicationSubmittedForReview submitted(ApplicationContext context, UUID id) {
        Instant now = now(context);
        return new ApplicationSubmittedForReview(
                id,
                8,
                now,
                1,
                "210102",
                "210102",
                new Pledge("1", "digest"),
                ReviewPeriod.startingAt(now, context.getBean(WorkingCalendar.class)));
    }

    private static ApplicationReturned returned(ApplicationContext context, UUID id) {
        return new ApplicationReturned(id, 9, now(context), 1, "r1", List.of(), Protected.of(Map.of()));
    }

    private static void publish(ApplicationContext context, ApplicationEvent event, long sequence) {
        context.getBean(EventBus.class).publish(
                new GenericDomainEventMessage<>("Application", event.applicationId().toString(), sequence, event));
    }

    private static Instant now(ApplicationContext context) {
        return context.getBean(Clock.class).instant();
    }

    private static int deadlines(ApplicationContext context) {
        return jdbc(context).sql("SELECT count(*) FROM work.scheduled_tasks WHERE task_name = 'AxonDeadline'")
                .query(Integer.class).single();
    }

    private static int sagas(ApplicationContext context) {
        return jdbc(context).sql("SELECT count(*) FROM work.saga_entry").query(Integer.class).single();
    }

    private static JdbcClient jdbc(ApplicationContext context) {
        return context.getBean(JdbcClient.class);
    }
}
