package org.huiji.config.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.projections.testing.TestPostgres;
import org.huiji.reference.CodeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What codes and departments are called is kept as it was published each time. */
class PublishingReferenceListsTest {

    private static final TestPostgres DATABASE = TestPostgres.with("service");
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());
    private static final Instant FIRST = Instant.parse("2026-07-01T01:00:00Z");
    private static final Instant SECOND = Instant.parse("2027-01-04T01:00:00Z");
    private static final Instant THIRD = Instant.parse("2027-03-01T01:00:00Z");

    private final StoredReferenceLists stored = new StoredReferenceLists(JDBC,
            new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource())));
    private final Map<String, String> shipped = shipped();

    @BeforeEach
    void begin() {
        JDBC.sql("TRUNCATE service.reference_list_published").update();
        stored.publish(shipped, FIRST);
    }

    @Test
    void theFirstStartPublishesEveryListAndTheNextOnesNothing() {
        stored.publish(shipped, SECOND);
        assertThat(stored.all()).hasSize(CodeList.values().length + 2).allSatisfy(list -> {
            assertThat(list.version()).isEqualTo(1);
            assertThat(list.validFrom()).isEqualTo(FIRST);
        });
    }

    @Test
    void whatWasPublishedSaysTheSameAsTheFiles() {
        ReferenceLists then = history().at(FIRST);
        for (CodeList list : CodeList.values()) {
            PublishedEntry.shipped().stream().filter(entry -> entry.list() == list).forEach(
                    entry -> assertThat(then.label(list, entry.code())).isEqualTo(entry.label()));
        }
        PublishedRegions regions = PublishedRegions.shipped();
        assertThat(then.departments()).isEqualTo(new PublishedDepartments(regions).all());
        assertThat(then.regionPath("210102")).isEqualTo(regions.path("210102"));
    }

    @Test
    void aCodeAndADepartmentAreCalledAsTheyWereThen() {
        stored.publish(changed("ethnicity", "汉族", "汉"), SECOND);
        stored.publish(changed(ReferenceListText.DEPARTMENTS, "沈阳市财政局本级", "沈阳市财政局"), THIRD);
        PublishedHistory history = history();
        assertThat(history.at(SECOND.minusMillis(1)).label(CodeList.ETHNICITY, "01")).isEqualTo("汉族");
        assertThat(history.at(SECOND).label(CodeList.ETHNICITY, "01")).isEqualTo("汉");
        assertThat(history.at(SECOND).departmentName("210100")).isEqualTo("沈阳市财政局本级");
        assertThat(history.at(THIRD.plusSeconds(1)).departmentName("210100")).isEqualTo("沈阳市财政局");
    }

    @Test
    void whatCameBeforeTheFirstPublicationIsSaidByIt() {
        assertThat(history().at(Instant.EPOCH).label(CodeList.ETHNICITY, "01")).isEqualTo("汉族");
    }

    @Test
    void aRetiredCodeThatTheListHoldsNoMoreKeepsItsNameInItsTime() {
        String without = shipped.get("ethnicity").replaceAll("(?m)^01,.*\n", "");
        Map<String, String> lists = new HashMap<>(shipped);
        lists.put("ethnicity", without);
        stored.publish(lists, SECOND);
        assertThat(history().at(FIRST).label(CodeList.ETHNICITY, "01")).isEqualTo("汉族");
        assertThat(history().at(SECOND).label(CodeList.ETHNICITY, "01")).isEqualTo("01");
    }

    @Test
    void anOlderProductThatIsStartedAgainPublishesItsListsAgain() {
        stored.publish(changed("ethnicity", "汉族", "汉"), SECOND);
        stored.publish(shipped, THIRD);
        assertThat(stored.all()).filteredOn(list -> list.list().equals("ethnicity"))
                .extracting(ReferenceListPublished::version).containsExactly(1, 2, 3);
        assertThat(history().at(THIRD).label(CodeList.ETHNICITY, "01")).isEqualTo("汉族");
    }

    @Test
    void whatWasPublishedIsNeverChanged() {
        assertThatThrownBy(() -> JDBC.sql("UPDATE service.reference_list_published SET entries = ''").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> JDBC.sql("DELETE FROM service.reference_list_published").update())
                .hasMessageContaining("never changed");
    }

    private PublishedHistory history() {
        return new PublishedHistory(stored.all());
    }

    private static Map<String, String> shipped() {
        PublishedRegions regions = PublishedRegions.shipped();
        return ReferenceListText.shipped(PublishedEntry.shipped(), regions, new PublishedDepartments(regions));
    }

    private Map<String, String> changed(String list, String former, String later) {
        Map<String, String> lists = new HashMap<>(shipped);
        assertThat(shipped.get(list)).contains(former);
        lists.put(list, shipped.get(list).replace("," + former + ",", "," + later + ","));
        return lists;
    }
}
