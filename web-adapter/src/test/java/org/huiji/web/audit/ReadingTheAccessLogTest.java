package org.huiji.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.application.ReceiptNumber;
import org.huiji.web.demo.sample.FilledSamples;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose data were seen, by whom, how and when. */
@RunningProduct
class ReadingTheAccessLogTest {

    private static final Pattern ROW = Pattern.compile("class=\"who\" href=\"/desk/applications/([0-9a-f-]{36})\"");
    private static final Pattern RECEIPT = Pattern.compile(">(HJ-[0-9A-Z]{6}-[0-9A-Z]{6})</a>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("<h1><span>([^<]+)</span>");

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private JdbcClient jdbc;

    private Browser auditor;
    private UUID seen;
    private String number;

    @BeforeEach
    void somebodyIsLookedAt() {
        Limits.forgetFailures(jdbc);
        samples.fillIn();
        auditor = as("auditor1");
        Browser reviewer = as("reviewer1");
        Matcher row = ROW.matcher(reviewer.get("/desk/queue?group=PENDING").text());
        assertThat(row.find()).isTrue();
        seen = UUID.fromString(row.group(1));
        number = ReceiptNumber.of(seen);
        reviewer.get("/desk/applications/" + seen);
    }

    @Test
    void looksAreFoundByWhoseDataTheyWere() {
        assertThat(receipts(looks("person=" + number))).containsExactly(number);
        assertThat(receipts(looks("person=" + name()))).contains(number);
        assertThat(receipts(looks("application=" + seen))).containsExactly(number);
        assertThat(looks("person=HJ-000000-000000").text()).contains("没有符合条件的记录");
        assertThat(looks("person=210102199001011234").text()).contains("没有符合条件的记录");
    }

    @ParameterizedTest
    @CsvSource({"viewer=reviewer1, viewer=reviewer2", "viewer=刘晓东, viewer=王芳芳",
            "department=210102, department=210103", "kind=VIEW, kind=UNMASKING", "from=2020-01-01, from=2099-01-01",
            "to=2099-01-01, to=2020-01-01"})
    void looksAreNarrowedByWhoLookedHowAndWhen(String fitting, String other) {
        String own = "application=" + seen + "&";
        assertThat(seenBy(looks(own + fitting), "reviewer1")).isTrue();
        assertThat(seenBy(looks(own + other), "reviewer1")).isFalse();
    }

    @Test
    void theAuditorsLookAtTheRecordIsOnRecordToo() {
        looks("person=" + number);
        Page own = looks("person=" + number + "&viewer=auditor1&kind=SEARCH");
        assertThat(own.text()).contains("<span>查阅记录</span>").contains("auditor1");
        long before = general();
        looks("");
        assertThat(general()).isEqualTo(before + 1);
        assertThat(looks("").text()).contains("不涉及具体申报");
    }

    @Test
    void thePagesGoThroughAllOfThemOnceAndKeepWhatIsAskedFor() {
        Browser reviewer = as("reviewer1");
        for (int i = 0; i < 101; i++) {
            reviewer.getFragment("/desk/queue/preview/" + seen);
        }
        Page first = looks("viewer=reviewer1&kind=VIEW&person=" + number);
        Matcher next = NEXT.matcher(first.text());
        assertThat(next.find()).isTrue();
        String address = next.group(1).replace("&amp;", "&");
        assertThat(address).contains("viewer=reviewer1", "kind=VIEW", "person=" + number);
        assertThat(rows(first)).isEqualTo(100);
        Page second = auditor.get(address);
        assertThat(second.status()).as(address).isEqualTo(200);
        assertThat(rows(second)).as(address).isPositive();
        assertThat(auditor.get("/audit/looks?before=" + Long.MAX_VALUE).text()).contains("没有符合条件的记录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-02-30", "from=yesterday", "to=0001-01-01", "to=99999-01-01", "kind=EVERYTHING",
            "from=2026-08-02&to=2026-08-01"})
    void whatCannotBeMeantIsSaidAtTheField(String asked) {
        Page answer = looks("viewer=reviewer1&" + asked);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("-error\"", "value=\"reviewer1\"").doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person=%00", "viewer=%00", "department=%00%27", "viewer=%27%20or%20true--",
            "person=%F0%A0%AE%B7", "department=nowhere"})
    void noTextBreaksIt(String asked) {
        assertThat(looks(asked).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before=x", "application=x"})
    void whatNoLinkSaysIsNoRequest(String asked) {
        assertThat(looks(asked).status()).isEqualTo(400);
    }

    @Test
    void theProductItselfCannotChangeWhatIsOnRecord() {
        for (String change : List.of("UPDATE service.access_log SET staff_id = 'nobody'",
                "DELETE FROM service.access_log", "TRUNCATE service.access_log")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class)
                    .rootCause().hasMessageContaining("permission denied for table access_log");
        }
    }

    private String name() {
        Matcher name = NAME.matcher(auditor.get("/audit/applications/" + seen).text());
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private Page looks(String query) {
        String encoded = query.codePoints()
                .mapToObj(c -> c < 128
                        ? Character.toString(c)
                        : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8))
                .reduce("", String::concat);
        return auditor.get("/audit/looks?" + encoded);
    }

    private static boolean seenBy(Page page, String staffId) {
        return page.text().contains(">" + staffId + "</a>");
    }

    private static Set<String> receipts(Page page) {
        Set<String> receipts = new LinkedHashSet<>();
        RECEIPT.matcher(page.text()).results().forEach(found -> receipts.add(found.group(1)));
        return receipts;
    }

    private static long rows(Page page) {
        return RECEIPT.matcher(page.text()).results().count();
    }

    private long general() {
        return jdbc.sql("SELECT count(*) FROM service.access_log WHERE screen = 'LOOKS' AND application_id = :nobody")
                .param("nobody", new UUID(0, 0)).query(Long.class).single();
    }

    private Browser as(String staffId) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }
}
