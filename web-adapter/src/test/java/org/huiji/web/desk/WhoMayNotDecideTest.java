package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.application.port.BlindIndex;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who cannot decide is told so on the page, and is refused all the same. */
@RunningProduct
class WhoMayNotDecideTest {

    private static final String OWN = "不能审核本人的申报";
    private static final String SENT_ON = "您转办过该申报";
    private static final String REASON = "单位所在区有误";

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private BlindIndex index;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fillIn() {
        samples.fillIn();
    }

    @AfterEach
    void forgetTheNumber() {
        jdbc.sql("UPDATE service.staff_account SET identity_token = NULL WHERE id = 'reviewer1'").update();
    }

    @Test
    void theirOwnApplicationIsNobodysToClaim() {
        Reviewing mine = Reviewing.firstPending(port, "reviewer1");
        assertThat(mine.page().text()).doesNotContain(OWN);
        jdbc.sql("UPDATE service.staff_account SET identity_token = :token WHERE id = 'reviewer1'")
                .param("token", index.token(BlindIndex.Purpose.IDENTITY_NUMBER, number(mine))).update();
        assertThat(mine.page().text()).contains(OWN);
        Page refused = mine.send("/claim", mine.page());
        assertThat(refused.location()).isEqualTo(mine.path());
        assertThat(mine.page().text()).contains(mine.path() + "/claim");
        assertThat(mine.seenBy(port, "reviewer2").page().text()).doesNotContain(OWN);
    }

    @Test
    void whoSentItOnCannotApproveItAfterItCameBack() {
        Reviewing first = Reviewing.firstPending(port, "reviewer1").claim();
        first.send("/transfer", first.page(), "departmentCode", "210103", "reason", REASON);
        Reviewing other = first.seenBy(port, "reviewer3").claim();
        other.send("/transfer", other.page(), "departmentCode", "210102", "reason", REASON);
        first.claim();
        Page page = first.page();
        assertThat(page.text()).contains(SENT_ON).containsPattern("id=\"approve\"[^>]*aria-disabled=\"true\"");
        Page refused = first.send("/approve", page, "step", "confirm");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(SENT_ON).contains("id=\"return\"");
        first.release();
        Reviewing colleague = first.seenBy(port, "reviewer2").claim();
        assertThat(colleague.page().text()).doesNotContain(SENT_ON);
        colleague.release();
    }

    @Test
    void whatIsMarkedWrongIsNotApprovedAndThePageSaysWhy() {
        Reviewing mine = Reviewing.firstPending(port, "reviewer1").claim();
        mine.send("/opinion", mine.page(), "verdict.email", "wrong");
        Page page = mine.page();
        assertThat(page.text()).contains("有问题的项存在时不能通过").contains("1 项有问题")
                .containsPattern("id=\"approve\"[^>]*aria-disabled=\"true\"");
        assertThat(mine.send("/approve", page, "step", "preview", "verdict.email", "wrong").text())
                .contains("不能通过").doesNotContain("id=\"confirm\"");
        mine.release();
    }

    /** As it stands in a claimed review. */
    private static String number(Reviewing mine) {
        mine.claim();
        Matcher number = Pattern.compile("\\b\\d{17}[\\dX]\\b").matcher(mine.page().text());
        assertThat(number.find()).isTrue();
        String found = number.group();
        mine.release();
        mine.seeing(mine.path() + "/claim");
        return found;
    }
}
