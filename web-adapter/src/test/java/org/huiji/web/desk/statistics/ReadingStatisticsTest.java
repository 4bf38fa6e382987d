package org.huiji.web.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.FilledProduct;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads which numbers, and what is said to an address that makes no sense. */
@RunningProduct
class ReadingStatisticsTest extends FilledProduct {

    private static final Pattern TOTAL = Pattern.compile("id=\"total\">(\\d+)件");

    @Test
    void aReviewerReadsTheOwnNumbersAndAHeadThoseOfAllBelowOneByOne() {
        Page own = as("reviewer1").get(address());
        assertThat(total(own)).isEqualTo(decided("reviewer_id = 'reviewer1'"));
        assertThat(own.text()).contains("我的统计", "工作日中位数").doesNotContain("各审核员", "name=\"reviewer\"");
        Browser head = as("head1");
        Page all = head.get(address());
        assertThat(total(all)).isEqualTo(decided("department_code LIKE '2101%'"));
        assertThat(all.text()).contains("各审核员", "刘晓东", "<svg", "常用退回原因");
        assertThat(total(head.get(address() + "&reviewer=reviewer1"))).isEqualTo(total(own));
    }

    @Test
    void whatOthersDecidedLooksAsIfItDidNotExist() {
        Browser reviewer = as("reviewer1");
        assertThat(reviewer.get(address() + "&reviewer=reviewer2").status()).isEqualTo(404);
        assertThat(reviewer.get(address() + "&reviewer=reviewer1").status()).isEqualTo(200);
        Browser head = as("head1");
        assertThat(head.get(address() + "&reviewer=nobody").status()).isEqualTo(404);
        assertThat(head.get(address() + "&reviewer=%00").status()).isEqualTo(404);
    }

    @Test
    void whoDecidedNothingIsToldSo() {
        assertThat(as("reviewer1").get("/desk/statistics?from=2001-01-01&to=2001-02-01").text())
                .contains("这段时间没有作出过决定").doesNotContain("<svg");
    }

    @ParameterizedTest
    @CsvSource({
            "from, 2026-02-30, 2026-03-01, 请填写实际存在的日期",
            "from, yesterday, 2026-03-01, 请填写实际存在的日期",
            "to, 2026-03-01, 2026-13-01, 请填写实际存在的日期",
            "to, 2026-03-01, 99999-01-01, 请填写实际存在的日期",
            "to, 2026-03-02, 2026-03-01, 结束日期不能早于开始日期",
            "from, 2025-03-01, 2026-03-02, 最多统计366天"})
    void aDateThatMakesNoSenseIsToldAtItsFieldAndKept(String field, String from, String to, String message) {
        Page page = as("reviewer1").get("/desk/statistics?from=" + from + "&to=" + to);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("id=\"" + field + "-error\"", message, "value=\"" + from + "\"",
                "value=\"" + to + "\"").doesNotContain("<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?from=&to=", "?by=WEEK", "?by=MONTH", "?by=CENTURY", "?from=2026%2F8%2F1&to=2026.8.31",
            "?from=%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%96-01-01&to=2026-02-01", "?from=2026-01-01&to=2027-01-01"})
    void datesAreReadAsPeopleWriteThem(String query) {
        assertThat(as("reviewer1").get("/desk/statistics" + query).status()).isEqualTo(200);
        assertThat(as("head1").get("/desk/statistics" + query).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor1", "admin1"})
    void nobodyOfAnotherRoleComesIn(String staff) {
        assertThat(as(staff).get("/desk/statistics").status()).isEqualTo(404);
        assertThat(as(staff).get("/desk/files").status()).isEqualTo(404);
    }

    /** The year in which the samples were decided. */
    private String address() {
        return "/desk/statistics?by=MONTH&" + jdbc.sql("""
                SELECT 'from=' || (max(decided_at) - interval '300 days')::date || '&to='
                       || (max(decided_at) + interval '1 day')::date
                FROM read_model.review_decision""").query(String.class).single();
    }

    private long decided(String condition) {
        return jdbc.sql("""
                SELECT count(*) FROM read_model.review_decision
                WHERE decided_at > (SELECT max(decided_at) - interval '299 days' FROM read_model.review_decision) AND
                """ + condition).query(Long.class).single();
    }

    private static long total(Page page) {
        Matcher found = TOTAL.matcher(page.text());
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private Browser as(String staffId) {
        Limits.forget(jdbc);
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }
}
