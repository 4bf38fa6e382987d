package org.huiji.web.account.own;

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

@RunningProduct
class ChangingTheOwnMobileTest {

    private static final String PATH = "/my/account/mobile";
    private static final String WRONG_CODE = "短信验证码不正确或已失效";
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private SignedInOwner owner;
    private String mobile = "";

    @BeforeEach
    void signIn() {
        Limits.forget(jdbc);
        owner = SignedInOwner.begin(port);
        mobile = "13712340" + NEXT.incrementAndGet();
    }

    @Test
    void aCodeSentToTheNewOneChangesIt() {
        Browser.Page asked = send("code", mobile, "");
        assertThat(asked.text()).contains("验证码已发送至137****" + mobile.substring(7), "value=\"" + mobile + "\"");
        assertThat(shown()).contains("136****" + owner.mobile().substring(7));
        String code = NewAccount.lastCode(owner.browser());
        assertThat(send("change", mobile, code).location()).isEqualTo("/my/account");
        assertThat(shown()).contains("手机号码已更换", "137****" + mobile.substring(7));
        assertThat(send("change", mobile, code).location()).as("a second click").isEqualTo("/my/account");
        assertThat(resetsBy(mobile)).isTrue();
        assertThat(resetsBy(owner.mobile())).isFalse();
    }

    @Test
    void withoutItsCodeNothingChanges() {
        assertThat(send("change", mobile, "").text()).contains("请填写短信验证码");
        send("code", mobile, "");
        String code = NewAccount.lastCode(owner.browser());
        assertThat(send("change", "13712349999", code).text()).as("another number").contains(WRONG_CODE);
        for (int i = 0; i < 5; i++) {
            assertThat(send("change", mobile, code.equals("111111") ? "222222" : "111111").text()).contains(WRONG_CODE);
        }
        assertThat(send("change", mobile, code).text()).as("after five wrong tries").contains(WRONG_CODE);
        assertThat(shown()).contains("136****" + owner.mobile().substring(7)).doesNotContain("137****");
    }

    @Test
    void aCodeOfAnotherPurposeOrOfYesterdayIsNone() {
        owner.browser().get("/forgot-password");
        owner.browser().post("/forgot-password", "applicantName", "无名氏", "identityNumber", owner.number(),
                "mobileNumber", mobile, "go", "code");
        assertThat(send("change", mobile, NewAccount.lastCode(owner.browser())).text()).contains(WRONG_CODE);
        Limits.forgetCodes(jdbc);
        send("code", mobile, "");
        jdbc.sql("UPDATE service.sms_code SET expires_at = now() - interval '1 second'").update();
        assertThat(send("change", mobile, NewAccount.lastCode(owner.browser())).text()).contains(WRONG_CODE);
    }

    @Test
    void whatIsNoNewNumberGetsNoCode() {
        assertThat(send("code", owner.mobile(), "").text()).contains("这是账号现在的手机号码");
        assertThat(send("code", "1371234", "").text()).contains("手机号码应为11位数字", "value=\"1371234\"");
        send("code", mobile, "");
        assertThat(send("code", mobile, "").text()).contains("验证码刚刚发送过");
        jdbc.sql("UPDATE service.sms_code SET sent_at = sent_at - interval '2 minutes'").update();
        jdbc.sql("""
                INSERT INTO service.sms_code (id, purpose, mobile_token, address, code_token, sent_at, expires_at)
                SELECT gen_random_uuid(), purpose, mobile_token, 'elsewhere', '', sent_at, expires_at
                FROM service.sms_code, generate_series(1, 9) WHERE purpose = 'CHANGE_MOBILE'
                """).update();
        assertThat(send("code", mobile, "").text()).contains("该手机号今天获取验证码已达10次");
    }

    private String shown() {
        return owner.browser().get("/my/account").text();
    }

    private Browser.Page send(String go, String number, String code) {
        owner.browser().get(PATH);
        return owner.browser().post(PATH, "mobileNumber", number, "smsCode", code, "go", go);
    }

    /** Whether a forgotten password can be set by that phone. */
    private boolean resetsBy(String number) {
        Limits.forgetCodes(jdbc);
        Browser browser = new Browser(port);
        String[] who = {"applicantName", SignedInOwner.NAME, "identityNumber", owner.number(), "mobileNumber", number};
        browser.get("/forgot-password");
        browser.post("/forgot-password", who[0], who[1], who[2], who[3], who[4], who[5], "go", "code");
        String code = NewAccount.lastCode(browser);
        browser.get("/forgot-password");
        return browser.post("/forgot-password", who[0], who[1], who[2], who[3], who[4], who[5], "smsCode", code,
                "password", NewAccount.PASSWORD, "passwordAgain", NewAccount.PASSWORD, "go", "reset").location()
                .equals("/sign-in?reset");
    }
}
