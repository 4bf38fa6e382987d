package org.huiji.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.huiji.web.support.Limits;
import org.huiji.web.support.Numbers;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed is kept within two seconds, over a broken line and from one machine to another. */
@RunningProduct
@RequiresBrowser
class DraftsWhileTypingTest {

    private static final String PAGE = "/my/education";
    private static final String SCHOOL = "fullTime.school";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"1280,900,761", "390,844,763"})
    void aDraftSurvivesABrokenLineAndGoesOnElsewhere(int width, int height, int number) {
        Limits.forget(jdbc);
        TypedPerson person = new TypedPerson("宇文清越", Numbers.checked("21010219930812" + number), "13604050" + number,
                "1993-8-12", "1", "qingyue.yuwen@example.com", "文化路 3 号");
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Walk first = new Walk(browser.window(width, height), "draft-" + width);
            Filing filing = new Filing(first, person);
            filing.register();
            filing.readNotice();
            first.open(PAGE).fill(SCHOOL, "抚顺学院");
            says(first, "草稿已保存");
            first.page().context().setOffline(true);
            first.fill(SCHOOL, "抚顺大学");
            says(first, "未保存,网络中断");
            first.picture("broken-line").page().context().setOffline(false);
            says(first, "草稿已保存");

            Walk second = new Walk(browser.window(width, height), "draft-elsewhere-" + width);
            new Filing(second, person).signIn();
            second.open(PAGE);
            assertThat(second.page().locator("[name='" + SCHOOL + "']")).hasValue("抚顺大学");
            second.fill(SCHOOL, "本溪学院");
            says(second, "草稿已保存");
            first.fill(SCHOOL, "锦州学院");
            says(first, "另一个窗口");
            second.open(PAGE);
            assertThat(second.page().locator("[name='" + SCHOOL + "']")).hasValue("本溪学院");
            first.go("exit").sees("另一个窗口").picture("asked").go("exit").isAt("/");
            second.open(PAGE);
            assertThat(second.page().locator("[name='" + SCHOOL + "']")).hasValue("锦州学院");
        }
    }

    private static void says(Walk walk, String text) {
        assertThat(walk.page().locator("#save")).containsText(text);
    }
}
