package org.huiji.projections.auditsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huiji.application.ApplicationEvent;
import org.huiji.projections.testing.ReadModelTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Whatever combination is asked, ranges of one index are read, and of each no more than a page. */
@ReadModelTest
class EventRangesTest {

    private static final Instant ALWAYS = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");
    private static final EventPlace MIDDLE = new EventPlace(Instant.parse("2026-07-02T00:00:00Z"), new UUID(0, 0), 0);
    private static final int PAGE = 51;
    private static final int AT_ONCE = 4;
    private static final Pattern READ = Pattern.compile("Scan .*using (\\w+) on .* rows=([\\d.]+) ");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: ([\\d.]+)");

    /** Who, what and where: each combination, the last three such as never happened. */
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("", "", ""), List.of("", "ReviewClaimed", ""), List.of("", "", "210105"),
            List.of("", "ReviewClaimed", "210105"), List.of("actor7", "", ""), List.of("actor7", "ReviewClaimed", ""),
            List.of("actor7", "", "210105"), List.of("actor7", "ReviewClaimed", "210105"),
            List.of("busiest", "", "210109"), List.of("", "PersonalDataErased", "210105"),
            List.of("busiest", "PersonalDataErased", ""));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditedEvents events;

    @Autowired
    private PlatformTransactionManager transactions;

    private @Nullable TransactionStatus transaction;

    @BeforeEach
    void fill() {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        jdbc.sql("DELETE FROM read_model.audited_event").update();
        jdbc.sql("""
                INSERT INTO read_model.audited_event
                SELECT md5(n::text)::uuid, timestamptz '2026-07-01' + n / %d * interval '1 minute', n %% 40,
                       CASE n %% 97 WHEN 0 THEN 12 ELSE n %% 7 END,
                       CASE n %% 2 WHEN 0 THEN 'busiest' ELSE 'actor' || n %% 49 END, '', 'REVIEWER', '', 'WEB', '',
                       CASE n %% 999 WHEN 1 THEN '210109' ELSE '21010' || n %% 8 END
                FROM generate_series(1, 20000) n WHERE n %% 2 = 1 OR n %% 999 <> 1
                """.formatted(AT_ONCE)).update();
        jdbc.sql("ANALYZE read_model.audited_event").update();
        // With so few rows sorting a handful would cost the same; whether the order is there is the question.
        jdbc.sql("SET LOCAL enable_bitmapscan = off").update();
    }

    @AfterEach
    void undo() {
        transactions.rollback(transaction);
    }

    @Test
    void ofNoRangeMoreThanAPageIsRead() {
        for (List<String> question : QUESTIONS) {
            isRangesOfOneIndex(asked(question, null));
            isRangesOfOneIndex(asked(question, MIDDLE));
        }
    }

    @Test
    void withoutItsIndexNoQuestionIsSuchRanges() {
        jdbc.sql(
                "DROP INDEX read_model.audited_event_time, read_model.audited_event_what, read_model.audited_event_who")
                .update();
        for (List<String> question : QUESTIONS.subList(0, 8)) {
            assertThat(plan(asked(question, null))).doesNotContain("using audited_event").contains("Seq Scan");
        }
    }

    @Test
    void pagesHoldWhatReadingAllOfItWouldGive() {
        for (List<String> question : QUESTIONS) {
            List<EventPlace> found = new ArrayList<>();
            List<FoundEvents.Row> page = find(question, null);
            while (!page.isEmpty() && found.size() < 4 * PAGE) {
                page.forEach(row -> found.add(row.place()));
                page = find(question, found.getLast());
            }
            assertThat(found).as("%s", question).isEqualTo(all(question, page.isEmpty() ? 20_000 : found.size()));
        }
    }

    @Test
    void someArePeopleOfSeveralNames() {
        FindEvents query = asked(List.of("", "", ""), null);
        assertThat(events.find(query, List.of("actor7", "actor9"), PAGE)).hasSize(PAGE)
                .extracting(row -> row.actor().id()).containsOnly("actor7", "actor9");
    }

    @Test
    void everyKindHasANumberAndKeepsIt() {
        assertThat(EventKinds.asked("")).extracting(EventKinds::nameOf).containsExactlyInAnyOrderElementsOf(
                List.of(ApplicationEvent.class.getPermittedSubclasses()).stream().map(Class::getSimpleName).toList());
        assertThat(EventKinds.asked("ApplicationStarted")).containsExactly((short) 0);
        assertThat(EventKinds.asked("ReviewClaimed")).containsExactly((short) 12);
        assertThat(EventKinds.asked("PersonalDataErased")).containsExactly((short) 24);
        assertThat(EventKinds.asked("Unheard")).isEmpty();
    }

    private void isRangesOfOneIndex(FindEvents query) {
        String plan = plan(query);
        String index = indexFor(query);
        assertThat(plan).contains("using " + index + " on").doesNotContain("Seq Scan", "Bitmap");
        assertThat(READ.matcher(plan).results()).isNotEmpty().allSatisfy(scan -> {
            assertThat(scan.group(1)).as(plan).isEqualTo(index);
            assertThat(Double.parseDouble(scan.group(2))).as(plan).isLessThanOrEqualTo(PAGE + AT_ONCE);
        });
        assertThat(REMOVED.matcher(plan).results()).allSatisfy(
                filter -> assertThat(Double.parseDouble(filter.group(1))).as(plan).isLessThanOrEqualTo(AT_ONCE));
    }

    private static String indexFor(FindEvents query) {
        if (!query.who().isEmpty()) {
            return "audited_event_who";
        }
        return (query.eventName() + query.departmentCode()).isEmpty() ? "audited_event_time" : "audited_event_what";
    }

    private String plan(FindEvents query) {
        List<String> actors = actors(query);
        String sql = "EXPLAIN (ANALYZE, COSTS OFF) " + EventSelect.of(query, !actors.isEmpty());
        return String.join("\n",
                AuditedEvents.bound(jdbc.sql(sql), query, actors, PAGE).query(String.class).list());
    }

    private List<FoundEvents.Row> find(List<String> question, @Nullable EventPlace after) {
        FindEvents query = asked(question, after);
        return events.find(query, actors(query), PAGE);
    }

    private List<EventPlace> all(List<String> question, int size) {
        return jdbc.sql("""
                SELECT occurred_at, application_id, sequence FROM read_model.audited_event
                 WHERE ? IN ('', actor_id) AND ? IN ('', department_code) AND kind = ANY(?)
                 ORDER BY occurred_at DESC, application_id DESC, sequence DESC LIMIT ?
                """)
                .params(question.get(0), question.get(2), EventKinds.asked(question.get(1)).toArray(Short[]::new), size)
                .query((row, number) -> new EventPlace(row.getTimestamp(1).toInstant(), row.getObject(2, UUID.class),
                        row.getLong(3)))
                .list();
    }

    private static List<String> actors(FindEvents query) {
        return query.who().isEmpty() ? List.of() : List.of(query.who());
    }

    private static FindEvents asked(List<String> question, @Nullable EventPlace after) {
        return new FindEvents(question.get(0), question.get(1), question.get(2), ALWAYS, NEVER, after, PAGE);
    }
}
