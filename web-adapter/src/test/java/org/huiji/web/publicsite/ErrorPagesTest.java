package org.huiji.web.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What goes wrong is said in words, in the frame of the site, under all headers, and without anything of the inside. */
@RunningProduct
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

    private static final String TYPED = "赵云 210102199010011335";
    private static final Pattern REFERENCE = Pattern.compile("<span class=\"num\">([0-9a-f]{12})</span>");

    @LocalServerPort
    private int port;

    @MockitoSpyBean
    private Notices notices;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        browser.get("/guide");
    }

    @AfterEach
    void mend() {
        reset(notices);
    }

    @Test
    void whatDoesNotExist() {
        assertPage(browser.get("/nothing-here"), 404, "没有找到这个页面");
        assertPage(browser.get("/notices/nothing"), 404, "没有找到这个页面");
    }

    @Test
    void aWayThatTheAddressDoesNotKnow() {
        assertPage(browser.get("/preferences"), 405, "这个地址不能这样访问");
        assertPage(browser.post("/guide"), 405, "这个地址不能这样访问");
    }

    @Test
    void aFormWithoutItsToken() {
        browser.forgetToken();
        assertPage(browser.post("/register", "go", "code"), 403, "页面已过期,请重新提交");
    }

    @Test
    void aFormThatIsTooLarge() {
        assertPage(browser.post("/register", "applicantName", "长".repeat(200_000)), 413, "提交的内容太大");
    }

    @Test
    void anUploadThatTheContainerCutsOffLeadsBackToItsPage() {
        Browser.Page page = browser.upload("/forgot-password", "file", 33 * 1024 * 1024);
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/forgot-password?tooLarge");
        assertThat(browser.get(page.location()).text()).contains("<title>错误:", "上传的文件合计超过32MB", "role=\"alert\"");
    }

    @Test
    void anAddressThatIsNone() {
        for (String path : new String[]{"/guide;x=1", "//guide"}) {
            Browser.Page page = browser.get(path);
            assertThat(page.status()).as(path).isIn(400, 404);
            assertThat(page.text()).as(path).doesNotContain("Exception", "\tat ");
            assertThat(page.response().headers().firstValue("Content-Security-Policy")).as(path).isPresent();
        }
    }

    @Test
    void aFaultHasANumberThatTheLogHoldsTooAndNothingElse(CapturedOutput log) {
        doThrow(new IllegalStateException(TYPED, new IllegalArgumentException(TYPED))).when(notices).latest(anyInt());
        Browser.Page page = browser.get("/notices");
        assertPage(page, 500, "系统暂时出错");
        Matcher reference = REFERENCE.matcher(page.text());
        assertThat(reference.find()).isTrue();
        assertThat(log.getAll()).contains("Fault " + reference.group(1), "java.lang.IllegalStateException",
                "java.lang.IllegalArgumentException", "PublicController.list").doesNotContain(TYPED);
    }

    private static void assertPage(Browser.Page page, int status, String title) {
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text()).contains("<h1>" + title + "</h1>", "<main id=\"main\"", "回到首页")
                .doesNotContain("Exception", "??", TYPED, "org.huiji");
        assertThat(page.response().headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.response().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.response().headers().firstValue("Cache-Control")).contains("no-store");
    }
}
