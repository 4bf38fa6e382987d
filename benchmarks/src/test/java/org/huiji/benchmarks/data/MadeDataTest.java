package org.huiji.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.axonframework.queryhandling.QueryGateway;
import org.huiji.application.Application;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.benchmarks.BenchedProduct;
import org.huiji.department.ManagementDepartment;
import org.huiji.projections.ReadModels;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.projections.reviewerqueue.CountQueueGroups;
import org.huiji.projections.reviewerqueue.QueueCounts;
import org.huiji.projections.reviewerqueue.QueueGroup;
import org.huiji.reference.IdentityNumber;
import org.huiji.web.demo.sample.SamplePerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the whole product: what was made in bulk is loaded, followed and shown as what came by commands. */
class MadeDataTest {

    private static final int APPLICATIONS = 200;
    private static final int CHUNK = 100;
    private static final long SEED = 7;
    private static final List<String> TABLES = List.of("queue_item", "case_file", "personnel_file_version",
            "audited_application", "audited_event", "applicant_status", "applicant_timeline", "review_decision");
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    @TempDir
    private static Path directory;

    private static BenchedProduct product;
    private static DataMaker maker;
    private static DataMaker.Made made;

    @BeforeAll
    static void make() throws Exception {
        product = BenchedProduct.standingStill(directory);
        maker = DataMaker.in(product.context(), SEED);
        made = maker.make(APPLICATIONS, CHUNK, 2);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void asManyAsWantedAreMadeAndNoneTwice() throws Exception {
        assertThat(made.applications()).isEqualTo(APPLICATIONS);
        assertThat(maker.make(APPLICATIONS, CHUNK, 2).applications()).isZero();
        assertThat(ids()).hasSizeGreaterThanOrEqualTo(APPLICATIONS);
    }

    @Test
    void theRepositoryLoadsEachAsAnAggregate() {
        Repository<Application> repository = product.part(org.axonframework.config.Configuration.class)
                .repository(Application.class);
        for (String id : ids()) {
            UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
            assertThat(repository.load(id).version()).isNotNegative();
            unit.rollback();
        }
    }

    @Test
    void livesAreOfEveryKindAndLength() {
        Map<ApplicationStatus, Integer> statuses = statuses();
        assertThat(statuses.keySet()).contains(ApplicationStatus.DRAFT, ApplicationStatus.PENDING_REVIEW,
                ApplicationStatus.IN_REVIEW, ApplicationStatus.RETURNED, ApplicationStatus.APPROVED);
        Set<String> names = new HashSet<>(product.part(JdbcClient.class)
                .sql("SELECT DISTINCT payload_type FROM event_store.domain_event_entry").query(String.class).list());
        assertThat(names).contains("ApplicationStarted", "AmendmentStarted", "ApplicationReturned",
                "ApplicationApproved", "ReviewReminderIssued", "ReviewBecameOverdue", "ReviewClaimed");
    }

    @Test
    void allReadModelsFollowAndTheQueueCountsWhatStandsInTheEvents() throws SQLException {
        replay();
        assertThat(product.part(JdbcClient.class).sql("SELECT count(*) FROM work.dead_letter_entry")
                .query(Long.class).single()).isZero();
        Map<ApplicationStatus, Integer> statuses = statuses();
        QueueCounts counts = counts();
        assertThat(counts.of(QueueGroup.PENDING)).isEqualTo(
                (long) statuses.get(ApplicationStatus.PENDING_REVIEW));
        assertThat(counts.of(QueueGroup.RETURNED)).isEqualTo(
                (long) statuses.get(ApplicationStatus.RETURNED));
        assertThat(counts.of(QueueGroup.CLOSED)).isEqualTo(
                (long) statuses.get(ApplicationStatus.APPROVED));
        assertThat(counts.of(QueueGroup.PENDING)).isPositive();
    }

    @Test
    void whatReadModelsTakeInAtOnceIsWhatAReplayGives() throws Exception {
        List<String> former = ids();
        DataMaker followed = DataMaker.in(product.context(), SEED,
                FollowedAtOnce.by(product.context(), ReadModels.ALL));
        assertThat(followed.make(APPLICATIONS + CHUNK, CHUNK, 1).applications()).isEqualTo(CHUNK);
        List<String> fresh = new ArrayList<>(ids());
        fresh.removeAll(former);
        List<String> atOnce = rows(fresh);
        assertThat(atOnce).hasSizeGreaterThan(TABLES.size() * CHUNK / 2);
        replay();
        assertThat(rows(fresh)).isEqualTo(atOnce);
    }

    @Test
    void theSameSeedMakesTheSamePeopleAndAnotherMakesOthers() {
        List<SamplePerson> people = people(maker);
        assertThat(people(DataMaker.in(product.context(), SEED))).isEqualTo(people);
        assertThat(people(DataMaker.in(product.context(), SEED + 1))).doesNotContainAnyElementsOf(people);
        assertThat(people.stream().map(SamplePerson::identityNumber)).doesNotHaveDuplicates()
                .allMatch(IdentityNumber::isValid);
    }

    @Test
    void whatIsMixedKeepsItsOwnOrder() {
        List<List<Integer>> sequences = IntStream.range(0, 5)
                .mapToObj(sequence -> IntStream.range(0, 20).mapToObj(step -> sequence * 100 + step).toList()).toList();
        List<Integer> mixed = new ArrayList<>();
        Interleaved.forEach(sequences, new SplittableRandom(1), mixed::add);
        assertThat(mixed).hasSize(100).isNotEqualTo(sequences.stream().flatMap(List::stream).toList());
        sequences.forEach(sequence -> assertThat(mixed).containsSubsequence(sequence));
    }

    private static List<SamplePerson> people(DataMaker from) {
        return LongStream.range(0, 500).mapToObj(from::person).toList();
    }

    private static List<String> ids() {
        return product.part(JdbcClient.class)
                .sql("SELECT DISTINCT aggregate_identifier FROM event_store.domain_event_entry").query(String.class)
                .list();
    }

    private static Map<ApplicationStatus, Integer> statuses() {
        ApplicationLog log = product.part(ApplicationLog.class);
        Map<ApplicationStatus, Integer> statuses = new EnumMap<>(ApplicationStatus.class);
        ids().forEach(id -> statuses.merge(ApplicationState.fold(log.eventsOf(UUID.fromString(id)).stream()
                .map(RecordedEvent::event).toList()).status(), 1, Integer::sum));
        return statuses;
    }

    private static QueueCounts counts() {
        ReferenceLists lists = product.part(ReferenceLists.class);
        Set<String> all = new HashSet<>(lists.departments().stream().map(ManagementDepartment::code).toList());
        return product.part(QueryGateway.class).query(new CountQueueGroups(all, ""), QueueCounts.class).join();
    }

    /** All read models from the first event on. */
    private static void replay() throws SQLException {
        StreamingEventProcessor followers = product.follow();
        followers.resetTokens();
        followers.start();
        long last = product.lastEvent();
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!BenchedProduct.hasReached(followers, last)) {
            assertThat(System.nanoTime()).as("time to catch up").isLessThan(end);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        followers.shutDown();
    }

    /** What is sealed differs with every sealing. */
    private static List<String> rows(List<String> ids) {
        return TABLES.stream().flatMap(table -> product.part(JdbcClient.class)
                .sql("SELECT '%1$s' || (to_jsonb(r) - 'sealed')::text FROM read_model.%1$s r WHERE application_id::text = ANY(:ids)"
                        .formatted(table))
                .param("ids", ids.toArray(String[]::new)).query(String.class).list().stream()).sorted().toList();
    }
}
