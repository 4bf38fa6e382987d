package org.huiji.web.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.huiji.web.layout.LocalPath;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RunningProduct
class PublicPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/notices", "/notices/2026-01-05-collection", "/guide", "/phones", "/display",
            "/privacy", "/accessibility", "/register", "/sign-in", "/forgot-password", "/staff/login", "/demo/messages",
            "/demo/clock"})
    void isReadWithoutSigningIn(String path) throws Exception {
        MockHttpServletResponse response = mvc.get().uri(path).exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(text(response)).contains("<main id=\"main\"", "辽宁省会计管理综合服务平台").doesNotContain("??", "th:",
                " style=");
    }

    @Test
    void theHomePageHoldsTheLoginBoxAndTheLatestNotices() {
        assertThat(text(mvc.get().uri("/").exchange().getResponse())).contains("name=\"applicantName\"",
                "name=\"identityNumber\"", "name=\"password\"", "name=\"_csrf\"", "立即注册", "忘记密码", "更多&gt;", "办理流程",
                "/guide#personal-info",
                "关于开展2026年会计人员信息采集工作的通知");
    }

    @Test
    void thePhonesAreFoundByDistrictAndNoneIsInvented() {
        String all = text(mvc.get().uri("/phones").exchange().getResponse());
        assertThat(all).contains("沈阳市", "大连市", "024-22861002", "tel:02422861002", "待补充");
        String found = text(mvc.get().uri("/phones").param("q", "沈河").exchange().getResponse());
        assertThat(found).contains("024-24843631").doesNotContain("024-22861002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"沈阳市", "沈阳 和平", "沈阳市和平区", "和平区财政局", "\u3000和平 "})
    void aDepartmentIsFoundByCityDistrictOrName(String search) {
        assertThat(text(mvc.get().uri("/phones").param("q", search).exchange().getResponse())).contains("和平区财政局",
                "和平区十一纬路76号").doesNotContain("中山区财政局");
    }

    @Test
    void allFourteenCitiesHaveATableAndALinkToIt() {
        String page = text(mvc.get().uri("/phones").exchange().getResponse());
        List<String> codes = Pattern.compile("id=\"city-(\\d{6})\"").matcher(page).results()
                .map(city -> city.group(1)).toList();
        assertThat(codes).hasSize(15).startsWith("210000", "210100").endsWith("211400").doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(code -> assertThat(page).contains("href=\"#city-" + code + "\""));
    }

    @Test
    void aSearchWithoutResultSaysSo() {
        assertThat(text(mvc.get().uri("/phones").param("q", "nowhere").exchange().getResponse())).contains(
                "没有找到相符的部门", "显示全部部门").doesNotContain("<table");
    }

    @Test
    void everyStepOfTheGuideHasItsWordsAndItsPicture() throws IOException {
        String page = text(mvc.get().uri("/guide").exchange().getResponse());
        for (GuideStep step : GuideStep.values()) {
            ClassPathResource picture = new ClassPathResource("static" + step.picture());
            assertThat(picture.exists()).as("%s, written by -Dhuiji.guide.write=true", step).isTrue();
            assertThat(picture.contentLength()).as(step.name()).isLessThanOrEqualTo(40 * 1024);
            assertThat(picture.getContentAsByteArray()).as(step.name()).startsWith('R', 'I', 'F', 'F');
            assertThat(page).contains("id=\"" + step.anchor() + "\"", "href=\"#" + step.anchor() + "\"",
                    "/img/guide/" + step.anchor());
            assertThat(mvc.get().uri(step.picture())).hasStatusOk().hasContentType("image/webp");
        }
        assertThat(
                Pattern.compile("<img loading=\"lazy\" src=\"[^\"]+\" width=\"390\" height=\"620\" alt=\"[^\"]{10,}\">")
                        .matcher(page).results())
                .hasSize(GuideStep.values().length);
    }

    @Test
    void aNoticeThatIsNotThereIsNotFound() {
        assertThat(mvc.get().uri("/notices/nothing")).hasStatus(404);
    }

    @Test
    void theDisplaySettingsAreKeptInACookie() {
        Browser browser = new Browser(port);
        browser.get("/guide");
        Browser.Page chosen = browser.post("/preferences", "size", "xl", "back", "/guide");
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.location()).isEqualTo("/guide");
        assertThat(browser.cookie("display")).isEqualTo("xl-standard-on");
        browser.post("/preferences", "contrast", "high", "size", "enormous", "back", "/guide");
        assertThat(browser.get("/guide").text()).contains("data-size=\"xl\"", "data-contrast=\"high\"");
    }

    @Test
    void theDisplaySettingsHaveAPageThatShowsWhatIsSet() {
        Browser browser = new Browser(port);
        assertThat(browser.get("/display").text()).contains("id=\"size-m\" value=\"m\" checked",
                "id=\"contrast-standard\" value=\"standard\" checked");
        assertThat(browser.post("/preferences", "size", "xl", "contrast", "high", "back", "/display").location())
                .isEqualTo("/display");
        assertThat(browser.get("/display").text()).contains("data-size=\"xl\"", "id=\"size-xl\" value=\"xl\" checked",
                "data-contrast=\"high\"", "id=\"contrast-high\" value=\"high\" checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example", "/a?b=//c",
            "javascript:alert(1)", ""})
    void theWayBackStaysOnThisSite(String back) {
        Browser browser = new Browser(port);
        browser.get("/guide");
        assertThat(browser.post("/preferences", "size", "l", "back", back).location()).isEqualTo("/");
    }

    @Test
    void aLongAddressIsJudgedAtOnce() {
        assertThat(LocalPath.orHome("/" + "a".repeat(100_000) + "!")).isEqualTo("/");
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
