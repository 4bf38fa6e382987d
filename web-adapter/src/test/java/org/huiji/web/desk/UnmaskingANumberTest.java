package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The full number for those who have not claimed the review (rule 24). */
@RunningProduct
class UnmaskingANumberTest {

    private static final Pattern NUMBER = Pattern.compile("\\b\\d{17}[\\dX]\\b");
    private static final String REASON = "来电核对身份";

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private JdbcClient jdbc;

    private Reviewing page;

    @BeforeEach
    void open() {
        samples.fillIn();
        page = Reviewing.firstPending(port, "reviewer1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer1", "head1"})
    void aReasonShowsItOnceAndIsOnRecord(String staff) {
        Reviewing theirs = page.seenBy(port, staff);
        Page masked = theirs.page();
        assertThat(masked.text()).doesNotContainPattern(NUMBER).contains("查看完整证件号码");
        Page shown = theirs.send("/unmask", masked, "unmaskReason", REASON);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(NUMBER.matcher(shown.text()).results().distinct().count()).isOne();
        assertThat(theirs.page().text()).doesNotContainPattern(NUMBER);
        assertThat(theirs.get(theirs.path() + "/unmask").location()).isEqualTo(theirs.path());
        String looks = Reviewing.signedIn(port, "auditor1").get("/audit/looks?application=" + page.id()).text();
        assertThat(looks).contains("查看完整证件号码").contains("事由:" + REASON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "查", " 查 "})
    void withoutAReasonNothingIsShown(String reason) {
        long looks = unmasked();
        Page answer = page.send("/unmask", page.page(), "unmaskReason", reason);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContainPattern(NUMBER).contains("请填写查看事由")
                .contains("id=\"unmaskReason-error\"");
        assertThat(unmasked()).isEqualTo(looks);
    }

    @Test
    void aReasonThatIsTooLongComesBack() {
        String reason = "核".repeat(201);
        Page answer = page.send("/unmask", page.page(), "unmaskReason", reason);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(reason);
    }

    @Test
    void whatLiesElsewhereHasNoNumber() {
        Page seen = page.page();
        Reviewing foreign = page.seenBy(port, "reviewer3");
        foreign.get("/desk/queue");
        assertThat(foreign.send("/unmask", seen, "unmaskReason", REASON).status()).isEqualTo(404);
    }

    @Test
    void theReasonCannotBeReadInTheTable() {
        page.send("/unmask", page.page(), "unmaskReason", REASON);
        assertThat(jdbc.sql("SELECT r::text FROM service.access_log r WHERE screen = 'UNMASKED'").query(String.class)
                .list()).isNotEmpty().noneMatch(row -> row.contains(REASON));
    }

    private long unmasked() {
        return jdbc.sql("SELECT count(*) FROM service.access_log WHERE screen = 'UNMASKED'").query(Long.class).single();
    }
}
