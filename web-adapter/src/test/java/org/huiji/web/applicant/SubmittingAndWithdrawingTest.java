package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is missing is listed, the pledge is asked for, and a submission is told with number and dates and can be taken back. */
@RunningProduct
class SubmittingAndWithdrawingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void missingDocumentsAreListedWithTheWayToTheirSlot() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).answered();
        String page = filing.browser().get("/my/check").text();
        assertThat(page).contains("提交前还有 3 项要完成");
        FormFiling.ASKED.forEach(slot -> assertThat(page).contains("href=\"/my/documents#" + slot + "\""));
        Browser.Page refused = filing.browser().post("/my/check", filing.submission());
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text()).contains("id=\"errsum\"", "还有内容没有填完");
    }

    @Test
    void withoutThePledgeItIsRefusedAtItsBox() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).complete();
        String[] ticked = filing.submission();
        Browser.Page refused = filing.browser().post("/my/check", Arrays.copyOf(ticked, ticked.length - 2));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text()).contains("id=\"truthfulnessPledge-error\"", "href=\"#truthfulnessPledge\"",
                "须阅读并同意《关于本人信息真实准确承诺函》");
        assertThat(filing.browser().get("/my").location()).isEqualTo("/my/check");
    }

    @Test
    void aPledgeToAnotherTextIsNone() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).complete();
        String[] sent = filing.submission();
        sent[Arrays.asList(sent).indexOf("pledgeDigest") + 1] = "0".repeat(64);
        assertThat(filing.browser().post("/my/check", sent).text()).contains("id=\"truthfulnessPledge-error\"");
    }

    @Test
    void submittedItShowsReceiptNumberAndDueDateAndCanBeWithdrawn() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).complete();
        assertThat(filing.browser().post("/my/check", filing.submission()).location()).isEqualTo("/my/status");
        String page = filing.browser().get("/my/status").text();
        assertThat(page).containsPattern("HJ-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(page).containsPattern("\\d+月\\d+日\\(第10个工作日").contains("待审核", "提交审核", "id=\"withdraw\"");
        String asked = filing.browser().get("/my/status/withdraw").text();
        filing.browser().post("/my/status/withdraw", "commandId", FormFiling.hidden(asked, "commandId"), "version",
                FormFiling.hidden(asked, "version"));
        assertThat(filing.browser().get("/my").location()).isEqualTo("/my/check");
        assertThat(filing.browser().get("/my/status").location()).isEqualTo("/my");
    }

    @Test
    void aDoubleClickSubmitsOnce() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).complete();
        String[] sent = filing.submission();
        assertThat(filing.browser().post("/my/check", sent).location()).isEqualTo("/my/status");
        assertThat(filing.browser().post("/my/check", sent).location()).isEqualTo("/my/status");
        String page = filing.browser().get("/my/status").text();
        assertThat(page.split("提交审核", -1)).hasSize(2);
    }
}
