package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another phone than the account's is saved only once a code sent to it was typed in. */
@RunningProduct
class ChangingTheMobileTest {

    private static final String NEXT_PAGE = "/my/management-department";
    private static final String ASKED = "更换手机号码须用新号码验证";
    private static final String WRONG_CODE = "短信验证码不正确或已失效";
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private PersonalInfoOnTheDesk desk;
    private String mobile = "";

    @BeforeEach
    void openThePage() {
        Limits.forget(jdbc);
        desk = PersonalInfoOnTheDesk.begin(port);
        mobile = "15912340" + NEXT.incrementAndGet();
    }

    @Test
    void withoutACodeTheSectionIsNotSavedAndTheFieldSaysSo() {
        Browser.Page page = desk.type("mobileNumber", mobile).next();
        assertThat(page.text()).contains("<title>错误:", "href=\"#smsCode\"", ASKED, "value=\"" + mobile + "\"",
                "data-current=\"" + desk.mobile() + "\"").containsPattern("<details[^>]* open");
        assertThat(accountShows(desk.mobile())).isTrue();
        assertThat(desk.browser().get("/my/education").text()).contains("0 / 5");
        assertThat(desk.shown().text()).as("kept as a draft").contains("value=\"" + mobile + "\"")
                .containsPattern("<details[^>]* open");
    }

    @Test
    void theButtonKeepsTheDraftAndTheCodeGoesToTheNewNumber() {
        Browser.Page asked = desk.type("mobileNumber", mobile).type("email", "typed@example.com").send("code");
        assertThat(asked.text()).contains("验证码已发送至159****" + mobile.substring(7), "value=\"typed@example.com\"",
                "class=\"portrait\"");
        assertThat(desk.shown().text()).contains("value=\"typed@example.com\"", "value=\"" + mobile + "\"");
        assertThat(accountShows(desk.mobile())).isTrue();
        assertThat(desk.type("smsCode", code()).next().location()).isEqualTo(NEXT_PAGE);
        assertThat(accountShows(mobile)).isTrue();
        assertThat(desk.shown().text()).contains("data-current=\"" + mobile + "\"").doesNotContain(" open=");
    }

    @Test
    void whoChangesNothingIsAskedForNothing() {
        assertThat(desk.shown().text()).contains("id=\"mobile-change\"").doesNotContainPattern("<details[^>]* open");
        assertThat(desk.next().location()).isEqualTo(NEXT_PAGE);
        assertThat(accountShows(desk.mobile())).isTrue();
    }

    @Test
    void aProofIsForItsNumberAlone() {
        desk.type("mobileNumber", mobile).send("code");
        Browser.Page other = desk.type("mobileNumber", "15912349001").type("smsCode", code()).next();
        assertThat(other.text()).contains(WRONG_CODE, "id=\"smsCode-error\"");
        assertThat(desk.type("mobileNumber", mobile).type("email", "no address").next().text()).contains("新手机号码已验证");
        assertThat(desk.type("mobileNumber", "15912349001").type("email", "a@example.com").next().text())
                .as("proved for the first number").contains(WRONG_CODE);
        assertThat(accountShows(desk.mobile())).isTrue();
    }

    @Test
    void aMistakeElsewhereCostsNoSecondCode() {
        desk.type("mobileNumber", mobile).send("code");
        Browser.Page mistaken = desk.type("smsCode", code()).type("email", "no address").next();
        assertThat(mistaken.text()).contains("id=\"email-error\"", "新手机号码已验证,保存后生效")
                .doesNotContain("id=\"smsCode-error\"");
        assertThat(accountShows(desk.mobile())).isTrue();
        assertThat(desk.type("email", "duanmu@example.com").type("smsCode", "").next().location())
                .isEqualTo(NEXT_PAGE);
        assertThat(accountShows(mobile)).isTrue();
    }

    @Test
    void bothMistakesAreSaidAtOnce() {
        assertThat(desk.type("mobileNumber", mobile).type("email", "no address").next().text())
                .contains("本页有2处需要修改", "id=\"email-error\"", "id=\"smsCode-error\"");
    }

    @Test
    void aCodeIsGoodForFiveTriesAndFiveMinutesAndForThisAlone() {
        desk.type("mobileNumber", mobile).send("code");
        String guessed = code();
        for (int i = 0; i < 5; i++) {
            assertThat(desk.type("smsCode", guessed.equals("111111") ? "222222" : "111111").next().text())
                    .contains(WRONG_CODE);
        }
        assertThat(desk.type("smsCode", guessed).next().text()).contains(WRONG_CODE);

        Limits.forgetCodes(jdbc);
        desk.send("code");
        jdbc.sql("UPDATE service.sms_code SET expires_at = now() - interval '1 second'").update();
        assertThat(desk.type("smsCode", code()).next().text()).contains(WRONG_CODE);

        Limits.forgetCodes(jdbc);
        desk.browser().get("/forgot-password");
        desk.browser().post("/forgot-password", "applicantName", "无名氏", "identityNumber", desk.number(),
                "mobileNumber", mobile, "go", "code");
        assertThat(desk.type("smsCode", code()).next().text()).contains(WRONG_CODE);
        assertThat(accountShows(desk.mobile())).isTrue();
    }

    @Test
    void aSecondClickAndThePageBeforeDoNoHarm() {
        Browser.Page before = desk.shown();
        desk.type("mobileNumber", mobile).send("code");
        Browser.Page shown = desk.type("smsCode", code()).shown();
        assertThat(desk.send(shown, "next").location()).isEqualTo(NEXT_PAGE);
        assertThat(desk.send(shown, "next").location()).as("a second click").isEqualTo(NEXT_PAGE);
        assertThat(desk.type("mobileNumber", desk.mobile()).type("smsCode", "").send(before, "next").text())
                .as("sent from the page before, with the former number").contains(ASKED);
        assertThat(accountShows(mobile)).isTrue();
    }

    @Test
    void aNumberThatIsNoneIsSaidByItsRuleAndGetsNoCode() {
        assertThat(desk.type("mobileNumber", "1591234").next().text()).contains("手机号码应为11位数字").doesNotContain(ASKED);
        assertThat(desk.send("code").text()).contains("请填写11位新手机号码,再获取验证码", "value=\"1591234\"");
        assertThat(desk.type("mobileNumber", desk.mobile()).send("code").text()).contains("这是账号现在的手机号码");
        assertThat(jdbc.sql("SELECT count(*) FROM service.sms_code WHERE purpose = 'CHANGE_MOBILE'").query(Long.class)
                .single()).isZero();
    }

    @Test
    void whoSignsInOnTheSameMachineAfterwardsHasProvedNothing() {
        desk.type("mobileNumber", mobile).send("code");
        desk.type("smsCode", code()).type("email", "no address").next();
        Limits.forgetCodes(jdbc);
        PersonalInfoOnTheDesk second = PersonalInfoOnTheDesk.begin(port);
        NewAccount.signIn(desk.browser(), PersonalInfoOnTheDesk.NAME, second.number(), NewAccount.PASSWORD);
        Browser.Page page = second.on(desk.browser()).type("mobileNumber", mobile).next();
        assertThat(page.text()).contains(ASKED);
    }

    @Test
    void thePageIsFilledWithThePhoneThatTheAccountHasNow() {
        desk.browser().get("/my/account/mobile");
        desk.browser().post("/my/account/mobile", "mobileNumber", mobile, "go", "code");
        desk.browser().post("/my/account/mobile", "mobileNumber", mobile, "smsCode", code(), "go", "change");
        assertThat(desk.shown().text()).contains("value=\"" + mobile + "\"").doesNotContain(desk.mobile());
    }

    private String code() {
        return NewAccount.lastCode(desk.browser());
    }

    private boolean accountShows(String number) {
        return desk.browser().get("/my/account").text()
                .contains(number.substring(0, 3) + "****" + number.substring(7));
    }
}
