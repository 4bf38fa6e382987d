package org.huiji.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.demo.sample.SentCommands;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an auditor tries on a history, its comparison, its stored events and across applications, good and bad. */
@RunningProduct
class ReplayingAHistoryTest {

    private static final Pattern NUMBER = Pattern.compile("\\b\\d{17}[\\dX]\\b");
    private static final Pattern EVENTS = Pattern.compile("id=\"at\"[^>]* max=\"(\\d+)\"");
    private static final Pattern POINT = Pattern.compile("href=\"(/audit/applications/[0-9a-f-]{36}\\?at=\\d+)\"");
    private static final Pattern NEXT = Pattern
            .compile("rel=\"next\" href=\"([^\"]+)\"|href=\"([^\"]+)\" rel=\"next\"");

    @LocalServerPort
    private int port;

    @Autowired
    private PersonalDataVault vault;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private SentCommands commands;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fillIn() {
        Limits.forgetFailures(jdbc);
        samples.fillIn();
    }

    @Test
    void everyPointHasAnAddressAndEveryLookIsRecorded() {
        String path = "/audit/applications/" + corrected();
        Browser auditor = as("auditor1");
        int last = last(auditor.get(path));
        assertThat(last).isGreaterThan(10);
        long before = looks("REPLAY", path);
        for (int at = 0; at <= last; at++) {
            Page page = auditor.get(path + "?at=" + at);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("value=\"" + at + "\"", "第" + (at + 1) + "个事件之后")
                    .doesNotContainPattern(NUMBER);
        }
        assertThat(looks("REPLAY", path)).isEqualTo(before + last + 1);
        assertThat(jdbc.sql("""
                SELECT count(DISTINCT sequence) FROM service.access_log WHERE application_id = :id AND screen = 'REPLAY'
                """).param("id", id(path)).query(Long.class).single()).isEqualTo(last + 1L);
    }

    @Test
    void aPointTellsWhoInWhichOfficeFromWhereAndToTheSecond() {
        String path = "/audit/applications/" + corrected();
        String text = as("auditor1").get(path).text();
        assertThat(text).contains("和平区财政局 · 审核员", "网页", "申报人本人", "退回补正", "data-key=\"ArrowLeft\"",
                "data-key=\"?\"", "rel=\"prev\"").containsPattern("\\d{2}:\\d{2}:\\d{2}")
                .doesNotContain("rel=\"next\"");
        assertThat(as("auditor1").get(path + "?at=0").text()).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
    }

    @Test
    void onlyWhatAnEventChangedIsShownOnRequestAndStaysSoFromPointToPoint() {
        EditedLife life = EditedLife.of(commands, 4);
        Browser auditor = as("auditor1");
        Page changes = auditor.get(life.path() + "?at=3&show=changes");
        assertThat(changes.text()).contains("第2号财经学院", "第3号财经学院", "?at=2&amp;show=changes", "看全表")
                .doesNotContain("101731201205001234");
        assertThat(auditor.get(life.path() + "?at=3").text()).contains("101731201205001234", "只看变化");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?at=-1", "?at=99999", "?at=99999999999999999999", "?at=abc", "?at=", "?at=1.5", "?at=%00",
            "?at=%EF%BC%91", "/events/-1", "/events/99999", "/events/abc", "/events/%2E", "/pictures/x/y",
            "/pictures/00000000-0000-8000-8000-000000000001/00000000-0000-8000-8000-000000000002"})
    void aPointThatIsNoneLooksAsIfItDidNotExist(String address) {
        assertThat(as("auditor1").get("/audit/applications/" + corrected() + address).status()).isIn(400, 404);
    }

    @Test
    void twoPointsAreComparedFieldByFieldUnderAnAddressOfTheirOwn() {
        EditedLife life = EditedLife.of(commands, 6);
        Browser auditor = as("auditor1");
        Page page = auditor.get(life.path() + "/comparison?from=2&to=5");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("第2号财经学院", "第5号财经学院", "1处不同", "第3个事件之后", "第6个事件之后",
                "comparison?from=5&amp;to=2", "comparison?from=1&amp;to=5", "comparison?from=3&amp;to=5",
                "comparison?from=2&amp;to=4").doesNotContain("第3号财经学院");
        assertThat(looks("COMPARISON", life.path())).isEqualTo(2);
        assertThat(auditor.get(life.path() + "/comparison?from=3&to=3").text()).contains("申报内容和附件相同");
        assertThat(auditor.get(life.path() + "/comparison").text()).contains("第1个事件之后", "第6个事件之后");
        assertThat(auditor.get(life.path() + "/comparison?from=2&to=5&show=changes").text())
                .contains("第2号财经学院").doesNotContain("101731201205001234");
    }

    @ParameterizedTest
    @CsvSource({"from, -1, 2", "from, x, 2", "from, 9999, 2", "to, 0, ''", "to, 0, 2e3", "to, 0, 99999999999999999999"})
    void aPointThatIsNoneIsToldAtItsField(String field, String from, String to) {
        String path = "/audit/applications/" + corrected();
        long looks = looks("COMPARISON", path);
        Page page = as("auditor1").get(path + "/comparison?from=" + from + "&to=" + to);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("id=\"" + field + "-error\"", "请从列表选择,共有").doesNotContain("对比结果");
        assertThat(looks("COMPARISON", path)).isEqualTo(looks);
    }

    @Test
    void aStoredEventIsShownAsItStandsWithItsPersonalPartSealed() {
        EditedLife life = EditedLife.of(commands, 3);
        Page page = as("auditor1").get(life.path() + "/events/1");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("EducationSubmitted", "protected", "keyId", "(密文,", "actorRole", "APPLICANT")
                .doesNotContain("第1号财经学院", "101731201205001234", EditedLife.NAME);
        assertThat(looks("STORED_EVENT", life.path())).isEqualTo(1);
    }

    @Test
    void anErasedApplicationSaysSoAndStillReplays() {
        EditedLife life = EditedLife.of(commands, 5);
        Browser auditor = as("auditor1");
        assertThat(auditor.get(life.path() + "?at=4").text()).contains(EditedLife.NAME, "第4号财经学院");
        life.erase();
        vault.destroy(life.id());
        for (int at = 0; at <= 5; at++) {
            Page page = auditor.get(life.path() + "?at=" + at);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("已依法删除", "开始申报", "保存学历学位").doesNotContain(EditedLife.NAME, "财经学院");
        }
        Page comparison = auditor.get(life.path() + "/comparison?from=1&to=4");
        assertThat(comparison.status()).isEqualTo(200);
        assertThat(comparison.text()).contains("已依法删除").doesNotContain("财经学院");
        assertThat(auditor.get(life.path() + "/events/2").text()).contains("(密文,").doesNotContain("财经学院");
    }

    @Test
    void eventsAreFoundAcrossApplicationsAndEachLeadsToItsPoint() {
        Browser auditor = as("auditor1");
        Page found = auditor.get("/audit/events?who=reviewer1&what=ReviewClaimed&department=210102&from=&to=");
        assertThat(found.status()).isEqualTo(200);
        Matcher point = POINT.matcher(found.text());
        assertThat(point.find()).isTrue();
        assertThat(auditor.get(point.group(1)).text()).contains("aria-current=\"true\"", "领取");
    }

    @Test
    void theListGoesOnPageByPage() {
        Browser auditor = as("auditor1");
        String address = "/audit/events?department=210102";
        int pages = 0;
        long points = 0;
        while (!address.isEmpty()) {
            Page page = auditor.get(address);
            assertThat(page.status()).isEqualTo(200);
            points += POINT.matcher(page.text()).results().count();
            pages++;
            Matcher next = NEXT.matcher(page.text());
            address = next.find() ? (next.group(1) == null ? next.group(2) : next.group(1)).replace("&amp;", "&") : "";
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(points).isEqualTo(jdbc.sql(
                "SELECT count(*) FROM read_model.audited_event WHERE department_code = '210102'")
                .query(Long.class).single());
    }

    @Test
    void whatAPersonDidIsFoundByTheirNumberAndThatIsRecorded() {
        EditedLife life = EditedLife.of(commands, 3);
        samples.fillIn();
        Page found = as("auditor1").get("/audit/events?who=210102198806151226&what=EducationSubmitted");
        assertThat(found.text()).contains(life.path() + "?at=1", life.path() + "?at=2", "申报人本人");
        assertThat(looks("EVENT_SEARCH", life.path())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
            "who, '?who=&what=&department=&from=&to=', 请至少填写一项条件",
            "who, '?who=nobodyofthisname', 没有找到这个人",
            "what, '?what=EverythingHappened', 没有这种事件",
            "department, '?department=999999', 没有这个部门",
            "from, '?from=2026-02-30', 请填写实际存在的日期",
            "from, '?from=yesterday&to=2026-08-01', 请填写实际存在的日期",
            "to, '?to=99999-01-01', 请填写实际存在的日期",
            "to, '?from=2026-08-02&to=2026-08-01', “到”的日期早于“从”的日期"})
    void whatMakesNoSenseIsToldAtItsFieldAndKept(String field, String query, String message) {
        Page page = as("auditor1").get("/audit/events" + query);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("id=\"" + field + "-error\"", message).doesNotContain("查询结果");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?who=%E7%B3%BB%E7%BB%9F", "?from=2026%2F8%2F1&to=2100.8.31",
            "?what=ReviewClaimed&after=x",
            "?what=ReviewClaimed&after=2026-03-02T01:00:00Z_x_4",
            "?what=ReviewClaimed&after=99999999999999999_00000000-0000-8000-8000-000000000001_1",
            "?what=ReviewClaimed&after=%2B1000000000-12-31T23:59:59Z_00000000-0000-8000-8000-000000000001_1",
            "?what=ReviewClaimed&after=-1000000000-01-01T00:00:00Z_00000000-0000-8000-8000-000000000001_0",
            "?who=%00reviewer1",
            "?from=2026-08-01&unknown=1"})
    void anOddAddressIsAnsweredAllTheSame(String query) {
        assertThat(as("auditor1").get("/audit/events" + query).status()).isIn(200, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?at=0", "/comparison", "/comparison?from=0&to=1", "/events/0"})
    void toEverybodyElseThereIsNothing(String address) {
        String path = "/audit/applications/" + corrected() + address;
        List.of("reviewer1", "head1", "admin1").forEach(staff -> {
            Browser other = as(staff);
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(other.get("/audit/events?who=reviewer1").status()).isEqualTo(404);
            assertThat(other.get("/audit/keys").status()).isEqualTo(404);
        });
        assertThat(new Browser(port).get(path).location()).contains("/staff/login");
        assertThat(as("auditor1").get("/audit/applications/" + UUID.randomUUID() + address).status()).isEqualTo(404);
    }

    @Test
    void theKeysOfTheAuditAreListed() {
        assertThat(as("auditor1").get("/audit/keys").text()).contains("上一个、下一个时点", "与另一时点对比");
    }

    private Browser as(String staffId) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }

    /** One that was returned and then submitted again. */
    private String corrected() {
        return jdbc
                .sql("""
                        SELECT a.application_id FROM event_store.domain_event_entry e
                          JOIN read_model.audited_application a ON CAST(a.application_id AS text) = e.aggregate_identifier
                         WHERE e.payload_type = 'ApplicationReturned' AND a.department_code = '210102' AND a.round > 1
                         ORDER BY a.application_id LIMIT 1""")
                .query(String.class).single();
    }

    private long looks(String screen, String path) {
        return jdbc.sql("SELECT count(*) FROM service.access_log WHERE screen = :screen AND application_id = :id")
                .param("screen", screen).param("id", id(path)).query(Long.class).single();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static int last(Page page) {
        Matcher found = EVENTS.matcher(page.text());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
