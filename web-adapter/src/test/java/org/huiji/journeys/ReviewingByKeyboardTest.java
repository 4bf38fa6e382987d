package org.huiji.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.huiji.web.support.FilledProduct;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;

/** The desk by its keys alone (rule 22), and the queue as it looks while others work. */
@RunningProduct
@RequiresBrowser
class ReviewingByKeyboardTest extends FilledProduct {

    @Test
    void aReviewerReturnsOneAndApprovesTheNextWithoutAMouse() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Page page = browser.window(1440, 900);
            Keyboard keys = signIn(page, "reviewer1");
            choose(page, keys);
            String chosen = page.locator("tr.on a.who").getAttribute("href");
            keys.press("c");
            assertThat(page).hasURL(Pattern.compile(".*" + chosen + "$"));
            returnIt(page, keys);
            keys.to("a[href='/desk/queue']").press("Enter");
            page.waitForURL(Pattern.compile(".*/desk/queue$"));
            page.waitForLoadState();
            keys.press("n");
            page.waitForURL(Pattern.compile(".*/desk/applications/.*"));
            page.waitForLoadState();
            keys.to("#approve").press("Enter").to("#confirm").press("Enter").sees(".notice", "已审核通过");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void keysRestWhileSomethingIsTypedAndWhereTheyAreSwitchedOff() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Page page = browser.window(1440, 900);
            Keyboard keys = signIn(page, "reviewer2");
            String queue = page.url();
            keys.press("c").sees("#said", "请先用");
            keys.press("Control+j").press("Shift+j").seesNo("tr.on");
            keys.press("/").isAt("#find").type("jcn").press("Escape").seesNo("tr.on");
            assertThat(page).hasURL(queue);
            keys.press("?").sees("dialog[open]", "领取下一件").press("j").press("Escape").seesNo("dialog").seesNo("tr.on");
            keys.open("/desk/keys").to("#switch").press("Enter").sees("main", "快捷键已关闭");
            keys.open("/desk/queue").press("j").press("n").press("?").seesNo("tr.on").seesNo("dialog");
            assertThat(page).hasURL(Pattern.compile(".*/desk/queue$"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatOthersDoIsCountedAndSaidWhileTheRowsStay() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Page page = browser.window(1440, 900);
            signIn(page, "reviewer1");
            String rows = page.locator("table.q").innerText();
            int waiting = Integer.parseInt(page.locator("[data-count=PENDING]").innerText());
            page.waitForRequest("**/desk/queue/live", page::reload);
            Page other = browser.window(1440, 900);
            Keyboard colleague = signIn(other, "reviewer2");
            colleague.press("n");
            other.waitForURL(Pattern.compile(".*/desk/applications/.*"));
            assertThat(page.locator("[data-count=PENDING]")).hasText(Integer.toString(waiting - 1));
            assertThat(page.locator("#said")).containsText("队列有更新");
            assertThat(page.locator("table.q").innerText()).isEqualTo(rows);
            new Keyboard(page).to("#said a").press("Enter");
            assertThat(page.locator("#said")).not().containsText("队列有更新");
            assertThat(page.locator("table.q")).not().containsText(other.locator("h1").innerText());
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whereStreamsAreRefusedThePageAsksInstead() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Page page = browser.window(1440, 900);
            page.route("**/desk/queue/live", route -> route.fulfill(
                    new com.microsoft.playwright.Route.FulfillOptions().setStatus(429)));
            new Keyboard(page).open("/staff/login");
            page.waitForResponse(answer -> answer.url().endsWith("/desk/queue/counts") && answer.ok(),
                    () -> signIn(page, "reviewer1"));
            assertThat(page.locator("#said")).isEmpty();
        }
    }

    @Test
    void theQueueIsForEveryone() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Page page = browser.window(1440, 900);
            Keyboard keys = signIn(page, "reviewer1");
            keys.press("j");
            page.locator("#pane .dec").waitFor();
            assertThat(PageRules.broken(page)).isEmpty();
            keys.open("/desk/keys");
            assertThat(PageRules.broken(page)).isEmpty();
        }
    }

    @Test
    void withoutScriptsTheQueueIsAsItWas() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Page page = browser.windowWithoutScripts(1440, 900);
            signIn(page, "reviewer1");
            assertThat(page.locator("#pane")).isHidden();
            page.locator("thead a[href*='sort=oldest']").click();
            assertThat(page.locator("th[aria-sort=ascending]")).containsText("提交");
            page.locator("a.who").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/desk/applications/.*"));
        }
    }

    /** Down and up, what is shown beside the rows, and a document there. */
    private static void choose(Page page, Keyboard keys) {
        keys.press("j").press("j").press("k");
        String name = page.locator("tr.on a.who").innerText();
        assertThat(page.locator("tr[data-keys-item]").first()).hasClass(Pattern.compile(".*on.*"));
        keys.isAt("tr.on a.who").sees("#pane h2", name).sees("#pane", "第10个工作日");
        assertThat(page.locator(".keys")).isInViewport();
        keys.press("1").isAt("#pane figure[data-key='1']");
        page.screenshot(new Page.ScreenshotOptions().setPath(
                java.nio.file.Path.of("target", "screenshots", "keyboard-01-queue.png")));
    }

    private static void returnIt(Page page, Keyboard keys) {
        page.waitForLoadState();
        keys.to("input[name='verdict.email']").press("ArrowRight");
        assertThat(page.locator("input[name='verdict.email'][value=wrong]")).isChecked();
        keys.to("select[name='reason.email']").press("ArrowDown").to("textarea[name='text.email']")
                .press("Control+a").type("邮箱无法送达").to("#return").press("Enter").to("#confirm").press("Enter")
                .sees(".notice", "已退回");
    }

    private static Keyboard signIn(Page page, String staffId) {
        Keyboard keys = new Keyboard(page).open("/staff/login").to("[name=staffId]").type(staffId)
                .to("[name=password]").type("huiji-demo-2026").press("Enter");
        page.waitForURL(Pattern.compile(".*/desk/queue.*"));
        page.waitForLoadState();
        return keys;
    }
}
