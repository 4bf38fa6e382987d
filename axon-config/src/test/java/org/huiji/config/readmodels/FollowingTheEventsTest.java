package org.huiji.config.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.timeout.TaskTimeoutSettings;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.springboot.TimeoutProperties;
import org.axonframework.springboot.TimeoutProperties.TransactionTimeoutProperties;
import org.flywaydb.core.Flyway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent.ReviewReleased;
import org.huiji.application.CommandContext;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.RecordedEvent;
import org.huiji.application.port.StaffDirectory;
import org.huiji.projections.Followers;
import org.huiji.projections.ReadModelProgress;
import org.huiji.projections.ReadModels;
import org.huiji.projections.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store and its readers as Spring puts them together, on a real database, with a read model of the test's own. */
class FollowingTheEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID COMMAND = new UUID(7, 7);
    private static final int POISONOUS = 13;
    private static final UUID POISONED = new UUID(POISONOUS, 1);
    private static final UUID UNWRITABLE = new UUID(14, 1);

    private static final String THE_SLOW_ONE_HAS_CAUGHT_UP = "work.followed_together WHERE processing_group = '"
            + Followers.APPLICANT_MESSAGES + "'";

    @TempDir
    private Path directory;

    private final TestPostgres database = TestPostgres.with("work", "vault", "service");

    @EntityScan(basePackageClasses = FollowingTheEventsTest.class)
    @ComponentScan({"org.huiji.config.eventstore", "org.huiji.config.readmodels", "org.huiji.config.protection",
            "org.huiji.config.serialization", "org.huiji.config.message", "org.huiji.config.reference"})
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.fixed(AT, ZoneOffset.UTC);
        }

        @Bean
        StaffDirectory staff() {
            return new StaffDirectory() {
                @Override
                public Optional<StaffMember> find(String staffId) {
                    return Optional.empty();
                }

                @Override
                public boolean isAbsent(String staffId, LocalDate day) {
                    return false;
                }

                @Override
                public boolean hasIdentityNumber(String staffId, String identityNumber) {
                    return false;
                }
            };
        }

        @Bean
        Releases releases(JdbcClient jdbc) {
            return new Releases(jdbc);
        }

        @Bean
        Sightings sightings(JdbcClient jdbc) {
            return new Sightings(jdbc);
        }

        @Bean
        Notes notes(EntityManager entities) {
            return new Notes(entities);
        }
    }

    /** A row of {@link Notes}; the table refuses some applications. */
    @Entity
    @Table(schema = "work", name = "note")
    static class Note {

        @Id
        private UUID application;

        Note() {}
    }

    /** A group that keeps a row by JPA for each application. */
    @ProcessingGroup(ReadModels.CASE_FILE)
    static class Notes {

        private final EntityManager entities;

        Notes(EntityManager entities) {
            this.entities = entities;
        }

        @EventHandler
        public void on(ReviewReleased event) {
            if (entities.find(Note.class, event.applicationId()) == null) {
                Note note = new Note();
                note.application = event.applicationId();
                entities.persist(note);
            }
        }
    }

    /** Another group, which handles before that one and never fails; it can be held up. */
    @ProcessingGroup(Followers.APPLICANT_MESSAGES)
    static class Sightings {

        private final JdbcClient jdbc;
        private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

        Sightings(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        public void on(ReviewReleased event) throws InterruptedException {
            assertThat(gate.get().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            jdbc.sql("INSERT INTO work.sighting VALUES (?, ?)").params(event.applicationId(), event.version()).update();
        }

        @ResetHandler
        public void reset() {
            jdbc.sql("DELETE FROM work.sighting").update();
        }
    }

    /** Writes down what it is told, and fails after that for some applications until they are cured. */
    @ProcessingGroup(ReadModels.AUDIT_SEARCH)
    static class Releases {

        private final JdbcClient jdbc;
        private final AtomicBoolean cured = new AtomicBoolean();
        private final List<Long> versions = new CopyOnWriteArrayList<>();
        private final List<Object> limits = new CopyOnWriteArrayList<>();

        Releases(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        public void on(ReviewReleased event) {
            Optional.ofNullable(CurrentUnitOfWork.get().root().resources().get("_transactionTimeLimit"))
                    .ifPresent(limits::add);
            jdbc.sql("INSERT INTO work.release VALUES (?, ?)").params(event.applicationId(), event.version()).update();
            if (event.applicationId().getMostSignificantBits() == POISONOUS) {
                jdbc.sql(cured.get() ? "SELECT 1" : "SELECT 1 / 0").query().listOfRows();
                versions.add(event.version());
            }
        }

        @ResetHandler
        public void reset() {
            jdbc.sql("DELETE FROM work.release").update();
        }
    }

    @Test
    void anEventIsReadBackAsItWasStoredUnderItsLastingName() {
        service().run(context -> {
            UUID id = new UUID(1, 1);
            publish(context, id, 0);
            List<RecordedEvent> events = context.getBean(ApplicationLog.class).eventsOf(id);
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.name()).isEqualTo("ReviewReleased");
                assertThat(event.revision()).isEqualTo("1");
                assertThat(event.sequence()).isZero();
                assertThat(event.actor()).isEqualTo(Actor.SYSTEM);
                assertThat(event.commandId()).isEqualTo(COMMAND);
                assertThat(event.event()).isEqualTo(released(id, 0));
            });
            assertThat(count(context, "event_store.domain_event_entry WHERE payload_type = 'ReviewReleased'"))
                    .isEqualTo(1);
        });
    }

    @Test
    void whoComesSecondToAPlaceInAHistoryHasLostTheRace() {
        service().run(context -> {
            UUID id = new UUID(1, 2);
            publish(context, id, 0);
            assertThatThrownBy(() -> publish(context, id, 0)).isInstanceOf(AggregateStreamCreationException.class);
            publish(context, id, 1);
            assertThatThrownBy(() -> publish(context, id, 1)).isInstanceOf(ConcurrencyException.class);
            assertThat(context.getBean(ApplicationLog.class).eventsOf(id)).hasSize(2);
        });
    }

    @Test
    void aPoisonedEventParksItsApplicationOnlyAndLeavesNothingHalfDone() {
        service().run(context -> {
            publish(context, new UUID(1, 3), 0);
            publish(context, POISONED, 0);
            publish(context, new UUID(1, 4), 0);
            publish(context, POISONED, 1);
            await().atMost(PATIENCE).until(() -> count(context, "work.release") == 2 && letters(context) == 2);
            publish(context, new UUID(1, 4), 1);
            await().atMost(PATIENCE).until(() -> count(context, "work.release") == 3);
            assertThat(count(context, "work.release WHERE application = '" + POISONED + "'")).isZero();
            assertThat(count(context, "work.dead_letter_entry WHERE sequence_identifier <> '" + POISONED + "'"))
                    .isZero();
        });
    }

    @Test
    void whatIsParkedIsTriedAgainInItsOrderWhollyOrNotAtAll() {
        service().run(context -> {
            publish(context, POISONED, 0);
            publish(context, POISONED, 1);
            await().atMost(PATIENCE).until(() -> letters(context) == 2);
            ParkedEventRetry retry = context.getBean(ParkedEventRetry.class);
            assertThat(retry.retry(ReadModels.AUDIT_SEARCH)).isZero();
            assertThat(letters(context)).isEqualTo(2);
            assertThat(count(context, "work.release")).isZero();
            Releases releases = context.getBean(Releases.class);
            releases.cured.set(true);
            assertThat(retry.retry(ReadModels.REVIEWER_QUEUE)).isZero();
            assertThat(retry.retry(ReadModels.AUDIT_SEARCH)).isEqualTo(1);
            assertThat(letters(context)).isZero();
            assertThat(releases.versions).containsExactly(1L, 2L);
            publish(context, POISONED, 2);
            await().atMost(PATIENCE).until(() -> count(context, "work.release") == 3);
            assertThat(letters(context)).isZero();
        });
    }

    /** Or the database would break off what Axon still waits for (traps.md, B2). */
    @Test
    void aUnitOfWorkIsEndedBeforeItsTransactionWouldBe() {
        service().run(context -> {
            TransactionTimeoutProperties limits = context.getBean(TimeoutProperties.class).getTransaction();
            assertThat(Stream.of(limits.getCommandBus(), limits.getQueryBus(), limits.getDeadline(),
                    limits.getEventProcessors()).map(TaskTimeoutSettings::getTimeoutMs))
                    .allSatisfy(limit -> assertThat(limit).isPositive().isLessThan(millisOfATransaction()));
            publish(context, new UUID(6, 1), 0);
            Releases releases = context.getBean(Releases.class);
            await().atMost(PATIENCE).until(() -> !releases.limits.isEmpty());
            assertThat(releases.limits.getFirst()).hasFieldOrPropertyWithValue("timeout",
                    limits.getEventProcessors().getTimeoutMs());
        });
    }

    @Test
    void aReadModelHasReachedWhatItsFollowerHasPassedButNotWhatIsParkedOrToBeToldAgain() {
        service().run(context -> {
            ReadModelProgress progress = context.getBean(ReadModelProgress.class);
            List<UUID> ids = IntStream.range(0, 20).mapToObj(i -> new UUID(9, i)).toList();
            ids.forEach(id -> publish(context, id, 0));
            publish(context, POISONED, 0);
            await().atMost(PATIENCE).until(() -> letters(context) == 1 && ids.stream()
                    .allMatch(id -> progress.hasReached(ReadModels.AUDIT_SEARCH, id, 0)));
            assertThat(count(context, "work.release")).isEqualTo(20);
            assertThat(progress.hasReached(ReadModels.AUDIT_SEARCH, ids.getFirst(), 1)).isFalse();
            assertThat(progress.hasReached(ReadModels.AUDIT_SEARCH, POISONED, 0)).isFalse();
            context.getBean(Latecomers.class).stop();
            context.getBean(Latecomers.class).makeAgain(ReadModels.AUDIT_SEARCH);
            assertThat(ids).noneMatch(id -> progress.hasReached(ReadModels.AUDIT_SEARCH, id, 0));
        });
    }

    /** Axon's own way finds no more than ten. */
    @Test
    void allApplicationsThatAreParkedAreTriedAgain() {
        service().run(context -> {
            for (int i = 0; i < 12; i++) {
                publish(context, new UUID(POISONOUS, i), 0);
            }
            await().atMost(PATIENCE).until(() -> letters(context) == 12);
            context.getBean(Releases.class).cured.set(true);
            assertThat(context.getBean(ParkedEventRetry.class).retry(ReadModels.AUDIT_SEARCH)).isEqualTo(12);
            assertThat(letters(context)).isZero();
            assertThat(count(context, "work.release")).isEqualTo(12);
        });
    }

    /** What a row refuses shows only when it is written out, and then nothing of the transaction can be committed. */
    @Test
    void whatFailsOnlyWhenItIsWrittenOutIsParkedToo() {
        service().run(context -> {
            publish(context, new UUID(1, 7), 0);
            publish(context, UNWRITABLE, 0);
            publish(context, new UUID(1, 8), 0);
            publish(context, UNWRITABLE, 1);
            await().atMost(PATIENCE).until(() -> count(context, "work.note") == 2 && letters(context) == 2);
            assertThat(count(context, "work.sighting")).isEqualTo(4);
            assertThat(count(context, "work.release")).isEqualTo(4);
            publish(context, new UUID(1, 9), 0);
            await().atMost(PATIENCE).until(() -> count(context, "work.note") == 3);
            assertThat(count(context, "work.dead_letter_entry WHERE processing_group = '" + ReadModels.CASE_FILE
                    + "' AND sequence_identifier = '" + UNWRITABLE + "'")).isEqualTo(2);
        });
    }

    /** The release of each application is seen by both groups; one cannot handle it. */
    @Test
    void whatOneGroupCannotHandleIsNotUndoneForAnother() {
        service().run(context -> {
            publish(context, new UUID(1, 5), 0);
            publish(context, POISONED, 0);
            publish(context, new UUID(1, 6), 0);
            publish(context, POISONED, 1);
            await().atMost(PATIENCE).until(() -> count(context, "work.sighting") == 4 && letters(context) == 2);
            assertThat(count(context, "(SELECT DISTINCT application, version FROM work.sighting) AS seen"))
                    .isEqualTo(4);
            assertThat(count(context, "work.release WHERE application = '" + POISONED + "'")).isZero();
            assertThat(count(context, "work.dead_letter_entry WHERE processing_group <> '" + ReadModels.AUDIT_SEARCH
                    + "'")).isZero();
        });
    }

    @Test
    void aReadModelThatIsMadeAgainIsToldEverythingAgainWhileOthersGoOn() {
        service().run(context -> {
            for (int i = 0; i < 250; i++) {
                publish(context, new UUID(2, i), 0);
            }
            await().atMost(PATIENCE).until(() -> count(context, "work.release") == 250
                    && count(context, "work.sighting") == 250);
            CountDownLatch gate = new CountDownLatch(1);
            Sightings slow = context.getBean(Sightings.class);
            slow.gate.set(gate);
            context.getBean(Latecomers.class).makeAgain(Followers.APPLICANT_MESSAGES);
            assertThat(count(context, "work.sighting")).isZero();
            publish(context, new UUID(2, 0), 1);
            await().atMost(PATIENCE).until(() -> count(context, "work.release") == 251);
            assertThat(count(context, THE_SLOW_ONE_HAS_CAUGHT_UP)).isZero();
            gate.countDown();
            await().atMost(PATIENCE).until(() -> count(context, THE_SLOW_ONE_HAS_CAUGHT_UP) == 1);
            publish(context, new UUID(2, 0), 2);
            await().atMost(PATIENCE).until(() -> count(context, "work.sighting") == 252);
            assertThat(count(context, "(SELECT DISTINCT application, version FROM work.sighting) AS seen"))
                    .isEqualTo(252);
            assertThat(count(context, "work.token_entry WHERE processor_name = '" + Followers.APPLICANT_MESSAGES + "'"))
                    .isZero();
        });
    }

    /** As a store has it that was followed by each group alone, and a new release with one more group. */
    @Test
    void whoHasAPlaceOfItsOwnGoesOnFromThereAndWhoHasNoneFollowsFromTheFirstEventOn() {
        service().run(context -> {
            for (int i = 0; i < 20; i++) {
                publish(context, new UUID(2, i), 0);
            }
            await().atMost(PATIENCE).until(() -> count(context, "work.release") == 20
                    && count(context, "work.sighting") == 20);
        });
        JdbcClient owner = JdbcClient.create(database.dataSource());
        await().atMost(PATIENCE).until(() -> owner
                .sql("SELECT count(owner) FROM work.token_entry WHERE processor_name = ?").param(Followers.TOGETHER)
                .query(Integer.class).single() == 0);
        owner.sql("UPDATE work.token_entry SET processor_name = ? WHERE processor_name = ?")
                .params(ReadModels.AUDIT_SEARCH, Followers.TOGETHER).update();
        owner.sql("DELETE FROM work.followed_together").update();
        owner.sql("DELETE FROM work.sighting").update();
        service().run(context -> {
            publish(context, new UUID(2, 0), 1);
            await().atMost(PATIENCE).until(() -> count(context, "work.followed_together") == 3);
            publish(context, new UUID(2, 1), 1);
            await().atMost(PATIENCE).until(() -> count(context, "work.release") == 22
                    && count(context, "work.sighting") == 22);
        });
    }

    @Test
    void afterARestartAReaderGoesOnWhereItStood() {
        service().run(context -> {
            publish(context, new UUID(3, 1), 0);
            await().atMost(PATIENCE).until(() -> count(context, "work.release") == 1);
        });
        service().run(context -> {
            publish(context, new UUID(3, 2), 0);
            await().atMost(PATIENCE).until(() -> count(context, "work.release") == 2);
        });
    }

    @Test
    void theIdOfAPersonsFirstApplicationIsTheSameForAllWhoAskAndIsNoHash() {
        UUID account = new UUID(4, 4);
        service().run(context -> {
            ApplicationNumbering numbering = context.getBean(ApplicationNumbering.class);
            UUID id = numbering.openApplicationOf(account);
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(numbering.openApplicationOf(account)).isEqualTo(id);
            assertThat(numbering.applicationsOf(account)).isEmpty();
            publish(context, id, 0);
            assertThat(numbering.applicationsOf(account)).containsExactly(id);
        });
    }

    private ApplicationContextRunner service() {
        Flyway.configure().dataSource(database.dataSource()).schemas("event_store").defaultSchema("event_store")
                .locations("classpath:db/migration/event_store")
                .placeholders(Map.of("application", "postgres", "batch", "postgres")).load().migrate();
        for (String table : List.of("release", "sighting")) {
            JdbcClient.create(database.dataSource())
                    .sql("CREATE TABLE IF NOT EXISTS work." + table + " (application uuid, version bigint)").update();
        }
        JdbcClient.create(database.dataSource())
                .sql("CREATE TABLE IF NOT EXISTS work.note (application uuid PRIMARY KEY"
                        + " CHECK (application <> '" + UNWRITABLE + "'))")
                .update();
        return new ApplicationContextRunner().withUserConfiguration(Parts.class).withPropertyValues(
                "spring.profiles.active=demo", "spring.flyway.enabled=false", "db-scheduler.enabled=false",
                "spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(), "huiji.data-directory=" + directory);
    }

    private static int millisOfATransaction() throws IOException {
        Matcher found = Pattern.compile("ROLE huiji_app SET transaction_timeout = '(\\d+)s'")
                .matcher(new ClassPathResource("db/roles/roles.sql").getContentAsString(StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return Math.toIntExact(Duration.ofSeconds(Integer.parseInt(found.group(1))).toMillis());
    }

    private static ReviewReleased released(UUID id, long sequence) {
        return new ReviewReleased(id, sequence + 1, AT, 1);
    }

    private static void publish(ApplicationContext context, UUID id, long sequence) {
        Map<String, String> metadata = new CommandContext(Actor.SYSTEM, AT, COMMAND, "digest").toMetadata();
        context.getBean(EventStore.class).publish(new GenericDomainEventMessage<>(
                "Application", id.toString(), sequence, released(id, sequence), metadata));
    }

    private static int letters(ApplicationContext context) {
        return count(context, "work.dead_letter_entry");
    }

    private static int count(ApplicationContext context, String what) {
        return context.getBean(JdbcClient.class).sql("SELECT count(*) FROM " + what).query(Integer.class).single();
    }
}
