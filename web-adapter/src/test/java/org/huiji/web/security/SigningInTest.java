package org.huiji.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@RunningProduct
class SigningInTest {

    private static final String NUMBER = "210102199010011335";
    private static final String FAILED = "姓名、证件号或密码不正确";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @MockitoSpyBean
    private PasswordEncoder encoder;

    private Browser browser;

    @BeforeEach
    void haveAnAccount() {
        browser = new Browser(port);
        Limits.forgetFailures(jdbc);
        jdbc.sql("DELETE FROM service.spring_session").update();
        if (jdbc.sql("SELECT count(*) FROM service.account").query(Long.class).single() == 0) {
            NewAccount.register(browser, "赵云", NUMBER, "13800000156");
        }
        clearInvocations(encoder);
    }

    @Test
    void oneMessageStandsForEveryFailureAndWhatWasTypedStays() {
        for (String[] typed : new String[][]{{"赵云", NUMBER, "wrong-password"}, {"赵雨", NUMBER, NewAccount.PASSWORD},
                {"赵云", "110101199003072113", NewAccount.PASSWORD}}) {
            Browser.Page page = NewAccount.signIn(browser, typed[0], typed[1], typed[2]);
            assertThat(page.status()).isEqualTo(401);
            assertThat(page.text()).contains(FAILED, "value=\"" + typed[0] + "\"", "value=\"" + typed[1] + "\"",
                    "<title>错误:").doesNotContain(typed[2]);
        }
    }

    @Test
    void theSameWorkIsDoneForAnUnknownPersonAWrongNameAndAWrongPassword() {
        NewAccount.signIn(browser, "无名", "110101199003072113", "some-password");
        verify(encoder, times(1)).matches(any(), any());
        NewAccount.signIn(browser, "无名", NUMBER, NewAccount.PASSWORD);
        verify(encoder, times(2)).matches(any(), any());
        NewAccount.signIn(browser, "赵云", NUMBER, "some-password");
        verify(encoder, times(3)).matches(any(), any());
    }

    @Test
    void theSessionIdChangesAndSigningOutEndsItOnTheServer() {
        Browser.Page page = NewAccount.signIn(browser, "赵云", NUMBER, NewAccount.PASSWORD);
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/my");
        String session = browser.cookie("session");
        assertThat(session).isNotEmpty();
        browser.get("/");
        assertThat(browser.post("/sign-out").status()).isEqualTo(302);
        assertThat(jdbc.sql("SELECT count(*) FROM service.spring_session WHERE principal_name IS NOT NULL")
                .query(Long.class).single()).isZero();
        assertThat(browser.get("/my").location()).isEqualTo("/sign-in");
    }

    @Test
    void fromTheThirdFailureOneHasToWaitWhetherOrNotThereIsAnAccount() {
        for (String number : new String[]{NUMBER, "110101199003074338"}) {
            for (int i = 0; i < 3; i++) {
                assertThat(NewAccount.signIn(browser, "赵云", number, "wrong").text()).contains(FAILED);
            }
            assertThat(NewAccount.signIn(browser, "赵云", number, NewAccount.PASSWORD).text()).contains("尝试次数过多");
        }
    }

    @Test
    void withoutItsTokenNoFormIsAccepted() {
        assertThat(withoutToken("/sign-in", "applicantName", "赵云", "identityNumber", NUMBER, "password",
                NewAccount.PASSWORD)).isEqualTo(403);
        assertThat(withoutToken("/register", "go", "code")).isEqualTo(403);
        assertThat(withoutToken("/sign-out")).isEqualTo(403);
        assertThat(withoutToken("/preferences", "size", "xl")).isEqualTo(403);
        assertThat(withoutToken("/staff/login", "staffId", "reviewer1")).isEqualTo(403);
        assertThat(withoutToken("/demo/clock", "go", "day")).isEqualTo(403);
    }

    private int withoutToken(String path, String... parameters) {
        browser.get("/guide");
        browser.forgetToken();
        return browser.post(path, parameters).status();
    }

    @Test
    void staffWaitAfterFailuresLikeEverybody() {
        for (int i = 0; i < 3; i++) {
            browser.get("/staff/login");
            Browser.Page page = browser.post("/staff/login", "staffId", "reviewer2", "password", "wrong");
            assertThat(page.status()).isEqualTo(401);
            assertThat(page.text()).contains("登录名或密码不正确", "value=\"reviewer2\"");
        }
        assertThat(NewAccount.signInStaff(browser, "reviewer2").text()).contains("尝试次数过多");
    }

    @Test
    void oneDoorDoesNotOpenTheOther() {
        NewAccount.signIn(browser, "赵云", NUMBER, NewAccount.PASSWORD);
        assertThat(browser.get("/desk/queue").status()).isEqualTo(404);
        assertThat(browser.get("/audit").status()).isEqualTo(404);
        Browser staff = new Browser(port);
        NewAccount.signInStaff(staff, "reviewer1");
        assertThat(staff.get("/my").status()).isEqualTo(404);
        assertThat(staff.get("/audit").status()).isEqualTo(404);
        staff.get("/sign-in");
        assertThat(staff.post("/sign-in", "applicantName", "刘晓东", "identityNumber", "reviewer1", "password",
                "huiji-demo-2026").status()).isEqualTo(401);
    }

    @Test
    void staffComeInByTheirOwnDoor() {
        assertThat(NewAccount.signInStaff(browser, "reviewer1").location()).isEqualTo("/desk/queue");
        Browser other = new Browser(port);
        assertThat(NewAccount.signInStaff(other, "auditor1").location()).isEqualTo("/audit");
        Browser nobody = new Browser(port);
        Browser.Page page = NewAccount.signInStaff(nobody, "nobody");
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.text()).contains("登录名或密码不正确");
    }

    @Test
    void aForgottenPasswordIsSetAnewAndEndsAllSessions() {
        Browser signedIn = new Browser(port);
        NewAccount.signIn(signedIn, "赵云", NUMBER, NewAccount.PASSWORD);
        Limits.forgetCodes(jdbc);
        browser.get("/forgot-password");
        browser.post("/forgot-password", "applicantName", "赵云", "identityNumber", NUMBER, "mobileNumber", "13800000156",
                "go", "code");
        String code = NewAccount.lastCode(browser);
        browser.get("/forgot-password");
        Browser.Page reset = browser.post("/forgot-password", "applicantName", "赵云", "identityNumber", NUMBER,
                "mobileNumber", "13800000156", "smsCode", code, "password", NewAccount.PASSWORD, "passwordAgain",
                NewAccount.PASSWORD, "go", "reset");
        assertThat(reset.location()).isEqualTo("/sign-in?reset");
        assertThat(signedIn.get("/my").location()).isEqualTo("/sign-in?expired");
        assertThat(NewAccount.signIn(browser, "赵云", NUMBER, NewAccount.PASSWORD).location()).isEqualTo("/my");
    }
}
