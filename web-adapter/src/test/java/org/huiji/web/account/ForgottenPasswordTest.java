package org.huiji.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.Numbers;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningProduct
class ForgottenPasswordTest {

    private static final String NAME = "文若兰";
    private static final String NUMBER = Numbers.checked("21010219810909101");
    private static final String MOBILE = "13312340101";
    private static final String NEW = "太子河会计-9021";
    private static final String FAILED = "姓名、证件号、手机号或验证码不正确";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    private Browser browser;

    @BeforeEach
    void haveAnAccount() {
        Limits.forget(jdbc);
        jdbc.sql("DELETE FROM service.account WHERE identity_token = :token")
                .param("token", accounts.identityToken(NUMBER)).update();
        browser = new Browser(port);
        NewAccount.register(browser, NAME, NUMBER, MOBILE);
        Limits.forgetCodes(jdbc);
    }

    @Test
    void aNewPasswordEndsEverySessionOfTheAccountAndNoOther() {
        String other = Numbers.checked("21010219810909119");
        Browser stranger = new Browser(port);
        if (!accounts.isRegistered(other)) {
            NewAccount.register(stranger, "文若竹", other, "13312340102");
        }
        assertThat(NewAccount.signIn(stranger, "文若竹", other, NewAccount.PASSWORD).location()).isEqualTo("/my");
        List<Browser> signedIn = List.of(new Browser(port), new Browser(port), new Browser(port));
        signedIn.forEach(each -> assertThat(signIn(each, NewAccount.PASSWORD)).isEqualTo("/my"));
        assertThat(reset(NAME, code(MOBILE)).location()).isEqualTo("/sign-in?reset");
        signedIn.forEach(each -> assertThat(each.get("/my").location()).isEqualTo("/sign-in?expired"));
        assertThat(stranger.get("/my/account").status()).isEqualTo(200);
        assertThat(signIn(browser, NEW)).isEqualTo("/my");
        assertThat(signIn(new Browser(port), NewAccount.PASSWORD)).isEmpty();
    }

    @Test
    void aNewPasswordUnlocksTheDoor() {
        jdbc.sql("""
                INSERT INTO service.sign_in_attempt (subject, failures, failed_at, next_at)
                VALUES (:subject, 10, now(), now() + interval '15 minutes')
                """).param("subject", accounts.identityToken(NUMBER)).update();
        assertThat(NewAccount.signIn(browser, NAME, NUMBER, NewAccount.PASSWORD).text()).contains("尝试次数过多");
        assertThat(reset(NAME, code(MOBILE)).location()).isEqualTo("/sign-in?reset");
        assertThat(signIn(browser, NEW)).isEqualTo("/my");
    }

    @Test
    void oneMessageStandsForEverythingThatDoesNotFit() {
        assertThat(reset("文若菊", code(MOBILE)).text()).contains(FAILED);
        Limits.forgetCodes(jdbc);
        assertThat(reset(NAME, "000000").text()).contains(FAILED);
        String code = code(MOBILE);
        jdbc.sql("UPDATE service.sms_code SET expires_at = now() - interval '1 second'").update();
        assertThat(reset(NAME, code).text()).contains(FAILED);
        assertThat(signIn(browser, NewAccount.PASSWORD)).isEqualTo("/my");
    }

    @Test
    void theFormerNameServesForItsYearHereToo() {
        accounts.change(accounts.credentials(accounts.identityToken(NUMBER)).orElseThrow().accountId(), "文若梅", MOBILE);
        assertThat(reset(NAME, code(MOBILE)).location()).isEqualTo("/sign-in?reset");
        Limits.forgetCodes(jdbc);
        jdbc.sql("UPDATE service.account SET former_name_until = now() - interval '1 second'").update();
        assertThat(reset(NAME, code(MOBILE)).text()).contains(FAILED);
        Limits.forgetCodes(jdbc);
        assertThat(reset("文若梅", code(MOBILE)).location()).isEqualTo("/sign-in?reset");
    }

    private String code(String mobile) {
        browser.get("/forgot-password");
        browser.post("/forgot-password", "applicantName", NAME, "identityNumber", NUMBER, "mobileNumber", mobile, "go",
                "code");
        return NewAccount.lastCode(browser);
    }

    private Browser.Page reset(String name, String code) {
        browser.get("/forgot-password");
        return browser.post("/forgot-password", "applicantName", name, "identityNumber", NUMBER, "mobileNumber", MOBILE,
                "smsCode", code, "password", NEW, "passwordAgain", NEW, "go", "reset");
    }

    private String signIn(Browser by, String password) {
        return NewAccount.signIn(by, NAME, NUMBER, password).location();
    }
}
