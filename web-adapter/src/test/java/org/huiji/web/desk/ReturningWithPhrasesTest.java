package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The phrases of returns on the review page. */
@RunningProduct
class ReturningWithPhrasesTest {

    private static final String ROW = "/phrase/email";

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    private Reviewing mine;

    @BeforeEach
    void claim() {
        samples.fillIn();
        mine = Reviewing.firstPending(port, "reviewer1").claim();
    }

    @AfterEach
    void putBack() {
        mine.release();
    }

    @Test
    void whatIsKnownIsFilledInAndTheRestIsLeftToComplete() {
        Page filled = mine.send(ROW, mine.page(), "verdict.email", "wrong", "reason.email", "A01");
        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.text()).contains("电子邮箱填报为“").contains("@").contains("【应为:】").doesNotContain("{字段}");
    }

    @Test
    void aRowOfADocumentNamesIt() {
        String key = "IDENTITY_DOCUMENT_FRONT";
        Page filled = mine.send("/phrase/" + key, mine.page(), "reason." + key, "E01");
        assertThat(filled.text()).contains("不清晰,【问题:】无法辨认").doesNotContain("{材料}");
    }

    @Test
    void anotherReasonExchangesAPhraseButNotWhatWasTyped() {
        Page page = mine.page();
        String first = mine.send(ROW + "/text", page, "reason.email", "A01").text();
        String second = mine.send(ROW + "/text", page, "reason.email", "Z99", "text.email", first).text();
        assertThat(second).isEqualTo("【问题:】。请【应为:】。");
        Page typed = mine.send(ROW + "/text", page, "reason.email", "A01", "text.email", "请写单位邮箱");
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.text()).contains("保持不变");
        Page byButton = mine.send(ROW, page, "verdict.email", "wrong", "reason.email", "A01", "text.email", "请写单位邮箱");
        assertThat(byButton.text()).contains("请写单位邮箱").contains("保持不变");
    }

    @Test
    void aReturnWaitsUntilEveryGapIsFilled() {
        Page gaps = mine.send("/return", mine.page(), "step", "preview", "verdict.email", "wrong", "reason.email",
                "A01", "text.email", "应为“【应为:】”");
        assertThat(gaps.status()).isEqualTo(422);
        assertThat(gaps.text()).contains("请把“应为”补充完整").contains("id=\"email-error\"");
        Page complete = mine.send("/return", mine.page(), "step", "preview", "verdict.email", "wrong",
                "reason.email", "A01", "text.email", "应为“【单位】邮箱”");
        assertThat(complete.status()).isEqualTo(200);
        assertThat(complete.text()).contains("申报人将看到");
    }

    @Test
    void aPhraseNeedsAReasonAndARow() {
        assertThat(mine.send(ROW, mine.page()).text()).contains("请选择这一项的退回原因");
        assertThat(mine.send(ROW + "/text", mine.page()).status()).isEqualTo(422);
        assertThat(mine.send("/phrase/nothing/text", mine.page(), "reason.nothing", "A01").status()).isEqualTo(422);
        assertThat(mine.send(ROW + "/text", mine.page(), "reason.email", "X77").status()).isEqualTo(422);
    }

    @Test
    void whoHasNotClaimedItReadsNoAnswersThroughPhrases() {
        Page page = mine.page();
        for (String other : new String[]{"reviewer2", "reviewer3", "head1"}) {
            Reviewing theirs = mine.seenBy(port, other);
            theirs.get("/desk/queue");
            assertThat(theirs.send(ROW + "/text", page, "reason.email", "A01").status()).isEqualTo(404);
            assertThat(theirs.send(ROW, page, "reason.email", "A01").status()).isEqualTo(404);
        }
    }
}
