package org.huiji.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiji.application.port.DemoClock;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What demo mode shows besides. */
@RunningProduct
class DemoPagesTest {

    @LocalServerPort
    private int port;

    @MockitoBean
    private DemoClock clock;

    @Autowired
    private DemoGreeting greeting;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        browser.get("/");
    }

    @Test
    void everyPageSaysThatItIsADemoAndLeadsToItsPages() {
        for (String path : List.of("/", "/sign-in", "/staff/login", "/register", "/nothing-here", "/demo/clock")) {
            assertThat(browser.get(path).text()).as(path).contains("演示环境", "href=\"/demo/messages\"",
                    "href=\"/demo/clock\"");
        }
    }

    @Test
    void theDoorOfTheStaffShowsItsAccountsAndTheyWork() {
        String page = browser.get("/staff/login").text();
        assertThat(page).contains("huiji-demo-2026");
        for (String id : List.of("reviewer1", "reviewer2", "reviewer3", "head1", "head2", "admin1", "security1",
                "auditor1")) {
            assertThat(page).contains(id);
            assertThat(NewAccount.signInStaff(new Browser(port), id).status()).as(id).isEqualTo(303);
        }
    }

    @Test
    void theDoorOfTheApplicantsShowsASamplePersonOfEachStatus() {
        assertThat(browser.get("/sign-in").text()).contains("演示申报人", "赵明远", "21010319720122834X", "huiji-demo-2026",
                "待审核", "已退回", "href=\"/staff/login\"");
    }

    @Test
    void theStartPrintsAddressAndAccounts() {
        assertThat(greeting.text("http://localhost:8080")).contains("http://localhost:8080\n", "/demo/messages",
                "/demo/clock", "huiji-demo-2026", "reviewer1", "head1", "admin1", "security1", "auditor1");
    }

    @Test
    void theClockGoesToTheNextWorkingDayOrForward() {
        assertThat(browser.post("/demo/clock", "go", "day").location()).isEqualTo("/demo/clock?moved");
        Mockito.verify(clock).toNextWorkingDay();
        assertThat(browser.post("/demo/clock", "go", "forward", "days", " ７ ").location())
                .isEqualTo("/demo/clock?moved");
        Mockito.verify(clock).forwardWorkingDays(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "61", "1000000000000", "seven", "1.5"})
    void daysThatAreNoneAreSaidAtTheField(String days) {
        Browser.Page page = browser.post("/demo/clock", "go", "forward", "days", days);
        assertThat(page.text()).contains("请填写1到60之间的工作日数", "<title>错误:", "value=\"" + days + "\"");
        Mockito.verify(clock, Mockito.never()).forwardWorkingDays(Mockito.anyInt());
    }

    @Test
    void messagesAreShownInsteadOfSent() {
        browser.get("/register");
        browser.post("/register", "applicantName", "公孙策", "identityNumber", "110101198501151047", "mobileNumber",
                "13900000301", "go", "code");
        assertThat(browser.get("/demo/messages").text()).contains("13900000301", "用于会计人员信息注册");
    }
}
