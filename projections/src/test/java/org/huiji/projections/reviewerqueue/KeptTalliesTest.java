package org.huiji.projections.reviewerqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.huiji.application.ApplicationCommand.ReassignReview;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.RandomLife;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.TestPostgres;
import org.huiji.projections.testing.ToldReadModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tallies that are kept say what counting the rows of the queue would say. */
@ReadModelTest
class KeptTalliesTest extends ToldReadModels {

    private static final int LIVES = 80;

    private static final List<String> REVIEWERS = List.of(Sample.REVIEWER.id(), Sample.COLLEAGUE.id(),
            Sample.FOREIGN_REVIEWER.id());

    static LongStream seeds() {
        return LongStream.range(0, LIVES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterEachEventOfALifeMadeByChance(long seed) {
        List<ApplicationEvent> life = RandomLife.of(seed).events();
        for (int told = 1; told <= life.size(); told++) {
            this.told.tell(life.subList(0, told));
            assertThatTalliesAreWhatIsThere(jdbc);
        }
    }

    /** Nothing is left out: what never happens would be compared by nobody. */
    @Test
    void theLivesGoThroughEveryKindOfEvent() {
        Set<Class<?>> seen = new HashSet<>();
        IntStream.range(0, LIVES).forEach(seed -> RandomLife.of(seed).events().forEach(
                event -> seen.add(event.getClass())));
        assertThat(seen).contains(ApplicationEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterAPortionThatHoldsAWholeLife(long seed) {
        told.tellInOnePortion(RandomLife.of(seed).events());
        assertThatTalliesAreWhatIsThere(jdbc);
    }

    @Test
    void toldAgainAndMadeAgain() {
        told.tell(Story.inReview().events());
        told.repeat();
        assertThatTalliesAreWhatIsThere(jdbc);
        told.replay();
        assertThatTalliesAreWhatIsThere(jdbc);
        assertThat(tally(jdbc, "210102").of(Set.of("210102"), Sample.REVIEWER.id()).of(QueueGroup.MINE)).isOne();
    }

    @Test
    void whatHasHappenedToOneShowsInTheMarkOfWhereItLay() {
        Story story = Story.inReview();
        told.tell(story.events());
        String mine = mark(QueueGroup.MINE, Sample.REVIEWER.id());
        String colleagues = mark(QueueGroup.MINE, Sample.COLLEAGUE.id());
        told.tell(story.by(Sample.HEAD, new ReassignReview(Sample.APPLICATION, story.version(),
                Sample.COLLEAGUE.id(), "休假")).events());
        assertThat(mark(QueueGroup.MINE, Sample.REVIEWER.id())).isNotEqualTo(mine);
        assertThat(mark(QueueGroup.MINE, Sample.COLLEAGUE.id())).isNotEqualTo(colleagues);
    }

    /** A node that is brought up to date finds rows that nobody has tallied. */
    @Test
    void ofADatabaseOfAnEarlierEditionTheyBeginWithWhatIsThere() {
        TestPostgres earlier = TestPostgres.with();
        migrateTo(earlier, "91");
        JdbcClient there = JdbcClient.create(earlier.dataSource());
        there.sql(
                """
                        INSERT INTO read_model.queue_item (application_id, status, version, round, returns, department_code,
                            started_at, changed_at, receipt_number, shelf, urgency, region_code, reviewer_id)
                        SELECT gen_random_uuid(),
                               CASE WHEN n % 4 = 1 THEN 'RETURNED' WHEN n % 4 = 2 THEN 'APPROVED' WHEN n % 4 = 3 THEN 'DRAFT'
                                    WHEN n % 3 = 0 THEN 'IN_REVIEW' ELSE 'PENDING_REVIEW' END,
                               n, 1, 0, CASE WHEN n % 5 = 0 THEN '210103' ELSE '210102' END, now(), now(), 'R' || n, n % 4, n % 7 % 3,
                               '210102', CASE WHEN n % 3 = 0 OR n % 4 <> 0 THEN :reviewer END
                          FROM generate_series(1, 200) AS n""")
                .param("reviewer", Sample.REVIEWER.id()).update();
        migrateTo(earlier, "92");
        assertThatTalliesAreWhatIsThere(there);
        assertThat(tally(there, "210102").of(Set.of("210102"), Sample.REVIEWER.id()).counts())
                .allSatisfy((group, count) -> assertThat(count).isPositive());
    }

    /** As after a node of an earlier edition has moved rows, which knows of no tallies. */
    @Test
    void whatDoesNotSayWhatIsThereIsPutRight() {
        told.tell(Story.inReview().events());
        jdbc.sql("""
                INSERT INTO read_model.queue_tally VALUES ('210103', 1, 2, '', 0, 3, 5), ('210102', 0, 2, '', 1, -1, 7)
                """).update();
        jdbc.sql("UPDATE read_model.queue_item SET version = version + 1, urgency = 1").update();
        assertThat(new QueueRecount(jdbc).run()).isEqualTo(4);
        assertThatTalliesAreWhatIsThere(jdbc);
        assertThat(tally(jdbc, "210102").of(Set.of("210102"), "").of(QueueGroup.DUE_SOON)).isOne();
    }

    /** Counted by the lists' own conditions; and marks, which no list says, counted again. */
    private static void assertThatTalliesAreWhatIsThere(JdbcClient jdbc) {
        for (String department : departments(jdbc)) {
            QueueTallies kept = tally(jdbc, department);
            for (String reviewer : REVIEWERS) {
                for (QueueGroup group : QueueGroup.values()) {
                    assertThat(kept.of(Set.of(department), reviewer).of(group)).as("%s of %s in %s", group, reviewer,
                            department).isEqualTo(counted(jdbc, department, group, reviewer));
                }
            }
        }
        assertThat(new QueueRecount(jdbc).run()).isZero();
    }

    private static long counted(JdbcClient jdbc, String department, QueueGroup group, String reviewer) {
        return jdbc.sql("SELECT count(*) FROM read_model.queue_item WHERE department_code = :department AND "
                + GroupCondition.of(group)).param("department", department).param("staff", reviewer)
                .query(Long.class).single();
    }

    /** Also those that are tallied and have nothing. */
    private static Set<String> departments(JdbcClient jdbc) {
        return Stream.of("queue_item", "queue_tally").flatMap(table -> jdbc.sql(
                "SELECT DISTINCT department_code FROM read_model." + table).query(String.class).list().stream())
                .collect(Collectors.toSet());
    }

    private static QueueTallies tally(JdbcClient jdbc, String department) {
        return new QueueTallier(jdbc).tallies(Set.of(department));
    }

    private String mark(QueueGroup group, String staffId) {
        return asked.ask(new MarkQueues(Set.of("210102"))).of(Set.of("210102"), group, staffId);
    }

    private static void migrateTo(TestPostgres database, String version) {
        Flyway.configure().dataSource(database.dataSource()).schemas("read_model").defaultSchema("read_model")
                .locations("classpath:db/migration/read_model").target(version).load().migrate();
    }
}
