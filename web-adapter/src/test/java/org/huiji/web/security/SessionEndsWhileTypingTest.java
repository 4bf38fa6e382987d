package org.huiji.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that is sent after the session has ended is offered again to the same person, and to nobody else. */
@RunningProduct
class SessionEndsWhileTypingTest {

    private static final Pattern HIDDEN = Pattern
            .compile("<input type=\"hidden\" name=\"(kept[^\"]*)\" value=\"([^\"]*)\"");
    private static final String FIRST = "110101198501151012";
    private static final String SECOND = "110101198501151020";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void signInAndType() {
        browser = new Browser(port);
        Limits.forgetFailures(jdbc);
        register("诸葛云", FIRST, "13900000101");
        register("司马青", SECOND, "13900000102");
        assertThat(NewAccount.signIn(browser, "诸葛云", FIRST, NewAccount.PASSWORD).location()).isEqualTo("/my");
        browser.get("/guide");
    }

    @Test
    void theSamePersonSendsItAgain() {
        Browser.Page door = sentTooLate();
        assertThat(door.status()).isEqualTo(401);
        assertThat(door.text()).contains("您刚才填写的内容还在", "name=\"kept.field.school\" value=\"东北财经大学\"")
                .doesNotContain("kept.field._csrf");
        Browser.Page wrong = signIn(door, "诸葛云", FIRST, "wrong-password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).contains("name=\"kept.field.school\" value=\"东北财经大学\"");
        Browser.Page resumed = signIn(wrong, "诸葛云", FIRST, NewAccount.PASSWORD);
        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.text()).contains("继续提交", "action=\"/my/education\"",
                "name=\"school\" value=\"东北财经大学\"", "name=\"level\" value=\"&lt;1&gt;\"", "name=\"_csrf\"");
    }

    @Test
    void anotherPersonIsNotOfferedIt() {
        Browser.Page door = sentTooLate();
        Browser.Page other = signIn(door, "司马青", SECOND, NewAccount.PASSWORD);
        assertThat(other.location()).isEqualTo("/my");
        assertThat(other.text()).doesNotContain("东北财经大学");
    }

    @Test
    void whoOnlyReadIsToldWhyTheyAreAtTheDoor() {
        endSessions();
        Browser.Page page = browser.get("/my");
        assertThat(page.location()).isEqualTo("/sign-in?expired");
        assertThat(browser.get(page.location()).text()).contains("登录已过期,请重新登录");
        assertThat(new Browser(port).get("/my").location()).isEqualTo("/sign-in");
    }

    @Test
    void whoTypesForLongMayGoOn() {
        assertThat(browser.get("/guide").text()).contains("id=\"session\"", "data-seconds=\"1800\"", "5分钟后将自动退出登录");
        assertThat(browser.get("/session").status()).isEqualTo(204);
        endSessions();
        assertThat(browser.get("/session").status()).isEqualTo(404);
        assertThat(browser.get("/guide").text()).doesNotContain("id=\"session\"");
    }

    @Test
    void noFormLeadsAwayFromThisSite() {
        endSessions();
        browser.get("/sign-in");
        Browser.Page page = browser.post("/sign-in", "applicantName", "诸葛云", "identityNumber", FIRST, "password",
                NewAccount.PASSWORD, "kept.path", "https://elsewhere.example/", "kept.field.a", "b");
        assertThat(page.location()).isEqualTo("/my");
    }

    @Test
    void theInnerPagesOfTheDoorAreNotForVisitors() {
        assertThat(browser.post("/sign-in/resume", "kept.path", "/my").status()).isEqualTo(404);
        assertThat(browser.post("/sign-in/expired", "kept.path", "/my").status()).isEqualTo(404);
    }

    private Browser.Page sentTooLate() {
        endSessions();
        return browser.post("/my/education", "school", "东北财经大学", "level", "<1>", "go", "next");
    }

    private void endSessions() {
        jdbc.sql("DELETE FROM service.spring_session").update();
    }

    private Browser.Page signIn(Browser.Page door, String name, String number, String password) {
        List<String> parameters = new ArrayList<>(
                List.of("applicantName", name, "identityNumber", number, "password", password));
        Matcher hidden = HIDDEN.matcher(door.text());
        while (hidden.find()) {
            parameters.add(hidden.group(1));
            parameters.add(hidden.group(2).replace("&lt;", "<").replace("&gt;", ">"));
        }
        return browser.post("/sign-in", parameters.toArray(String[]::new));
    }

    private void register(String name, String number, String mobile) {
        if (NewAccount.signIn(new Browser(port), name, number, NewAccount.PASSWORD).status() == 401) {
            Limits.forgetCodes(jdbc);
            NewAccount.register(new Browser(port), name, number, mobile);
        }
    }
}
