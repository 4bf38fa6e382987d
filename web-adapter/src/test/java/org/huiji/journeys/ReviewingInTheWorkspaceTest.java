package org.huiji.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review from the first look at the pictures to the approval of the second round. */
@RunningProduct
@RequiresBrowser
class ReviewingInTheWorkspaceTest {

    private static final TypedPerson PERSON = new TypedPerson("公孙若谷", "210103198806154069", "13700021969",
            "1988-6-15", "2", "ruogu.gongsun@example.com", "文艺路 31 号 2-1-1");
    private static final String FRONT = "IDENTITY_DOCUMENT_FRONT";
    private static final String OFTEN = "照片反光看不清号码";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FilledSamples samples;

    @Test
    void picturesAreLookedAtMarksAreKeptAndTheSecondRoundShowsWhatChanged() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Filing filing = new Filing(new Walk(browser.window(), "workspace-applicant"), PERSON);
            file(filing);
            Desk desk = new Desk(new Walk(browser.window(1440, 900), "workspace"));
            desk.signIn("reviewer1");
            desk.open(PERSON);
            desk.claim();
            lookAtThePictures(desk.walk().page());
            mark(desk.walk().page());
            String address = desk.walk().page().url();
            desk.walk().open("/desk/queue");
            findTheMarksElsewhere(browser, address);
            desk.walk().open(address);
            returnIt(desk);
            correct(filing);
            desk.open(PERSON);
            desk.claim();
            seeWhatChanged(desk.walk());
            desk.approve();
            // the page that names the gap says so by its status too
            assertThat(browser.complaints())
                    .allMatch(complaint -> complaint.contains("/return") && complaint.contains("422"));
        }
        new StoredBytes(jdbc).holdNone(List.of(OFTEN));
    }

    @Test
    void thePageKeepsTheRulesInAllSettings() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            samples.fillIn();
            Page page = browser.window(1440, 900);
            Desk desk = new Desk(new Walk(page, "workspace-rules"));
            desk.signIn("reviewer1");
            page.navigate("/desk/queue?group=PENDING");
            page.locator("a.who").first().click();
            assertThat(PageRules.broken(page)).isEmpty();
            page.setViewportSize(1440, 900);
            page.locator(".unmask summary").click();
            page.locator("#unmask").click();
            desk.walk().shows("#errsum");
            assertThat(PageRules.broken(page)).isEmpty();
            page.locator("#claim").click();
            desk.walk().shows("#return");
            page.setViewportSize(1440, 900);
            withoutScripts(browser, page.url());
            verdict(page, "email", "n");
            desk.walk().press("#return").shows("#email-error");
            assertThat(PageRules.broken(page)).isEmpty();
            desk.walk().press("button.linklike:has-text('放回')");
        }
    }

    /** All pictures stand one below the other, and buttons do the work. */
    private static void withoutScripts(Browser browser, String address) {
        Desk desk = new Desk(new Walk(browser.windowWithoutScripts(1440, 900), "workspace-plain"));
        desk.signIn("reviewer1");
        Page page = desk.walk().open(address).picture("review").page();
        assertThat(page.locator("#viewer-in")).isHidden();
        assertThat(page.locator("figure:visible").count()).isGreaterThan(2);
        verdict(page, "email", "n");
        desk.walk().pick("reason.email", "A01").press("[data-row='email'] .why button");
        assertThat(page.locator("[name='text.email']")).hasValue(Pattern.compile(".*【应为:】.*"));
        desk.walk().press("#keep").sees("草稿意见已保存").picture("kept");
        assertThat(page.locator("[name='text.email']")).hasValue(Pattern.compile(".*【应为:】.*"));
    }

    private static void file(Filing filing) {
        filing.toTheFewestDocuments();
        filing.upload(FRONT, "identity-front-unclear");
        filing.upload("IDENTITY_DOCUMENT_BACK", "identity-back");
        filing.upload("SIGNED_INFORMATION_FORM", "information-form");
        filing.submit();
    }

    /** By mouse and by key. */
    private static void lookAtThePictures(Page page) {
        Locator front = page.locator("#doc-" + FRONT);
        Locator picture = front.locator(".leaf img").first();
        assertThat(page.locator("figure:visible")).hasCount(1);
        assertThat(front).isVisible();
        assertThat(picture).hasAttribute("style", Pattern.compile("width"));
        double fitting = picture.boundingBox().width;
        page.locator("#viewer-in").click();
        assertThat(front).hasAttribute("data-zoom", "1.25");
        assertThat(picture.boundingBox().width).isGreaterThan(fitting);
        page.keyboard().press("r");
        assertThat(front).hasAttribute("data-angle", "90");
        assertThat(picture.boundingBox().height).isGreaterThan(picture.boundingBox().width);
        page.keyboard().press("-");
        page.keyboard().press("-");
        assertThat(front).hasAttribute("data-zoom", "0.75");
        page.keyboard().press("0");
        assertThat(front).hasAttribute("data-zoom", "1");
        assertThat(front).hasAttribute("data-angle", "0");
        assertThat(page.locator("#viewer-compare")).isDisabled();
        page.keyboard().press("3");
        assertThat(page.locator("#doc-SIGNED_INFORMATION_FORM")).isVisible();
        assertThat(front).isHidden();
        assertThat(page.locator(".thumbs a[aria-current=true]")).hasAttribute("data-doc", "SIGNED_INFORMATION_FORM");
        assertThat(page.locator("#facts-SIGNED_INFORMATION_FORM h2")).isInViewport();
        page.keyboard().press("[");
        assertThat(page.locator("#doc-IDENTITY_DOCUMENT_BACK")).isVisible();
        page.locator("#facts-" + FRONT + " h2 a").click();
        assertThat(front).isVisible();
    }

    private static void mark(Page page) {
        Walk walk = new Walk(page, "workspace-marks");
        verdict(page, "applicantName", "y");
        verdict(page, FRONT, "n");
        assertThat(page.locator("#tally-wrong")).hasText("1 项有问题");
        assertThat(page.locator("#tally-checked")).hasText("2");
        assertThat(page.locator("#approve")).hasAttribute("aria-disabled", "true");
        assertThat(page.locator("#blocked")).isVisible();
        walk.pick("reason." + FRONT, "E01");
        Locator text = page.locator("[name='text." + FRONT + "']");
        assertThat(text).hasValue(Pattern.compile(".*不清晰,【问题:】无法辨认.*"));
        assertThat(page.locator("#save")).hasText(Pattern.compile("已保存 \\d\\d:\\d\\d"));
        walk.picture("kept");
    }

    private static void verdict(Page page, String row, String side) {
        page.locator("[data-row='" + row + "'] .ck3 ." + side).click();
    }

    /** On another machine, signed in anew. */
    private static void findTheMarksElsewhere(Browser browser, String address) {
        Desk elsewhere = new Desk(new Walk(browser.window(1440, 900), "workspace-elsewhere"));
        elsewhere.signIn("reviewer1");
        elsewhere.walk().open(address).shows("#save:has-text('草稿意见')");
        Page page = elsewhere.walk().page();
        assertThat(page.locator("input[name='verdict." + FRONT + "'][value=wrong]")).isChecked();
        assertThat(page.locator("input[name='verdict.applicantName'][value=ok]")).isChecked();
        assertThat(page.locator("[name='text." + FRONT + "']")).hasValue(Pattern.compile(".*【问题:】.*"));
    }

    private static void returnIt(Desk desk) {
        Walk walk = desk.walk();
        walk.press("#return").shows("#" + FRONT + "-error").sees("请把“问题”补充完整").picture("gap");
        Locator text = walk.page().locator("[name='text." + FRONT + "']");
        walk.fill("text." + FRONT, text.inputValue().replace("【问题:】", OFTEN));
        walk.page().locator("#stage").focus();
        walk.page().keyboard().press("b");
        walk.sees("申报人将看到").sees(OFTEN).picture("preview").press("#confirm").sees("已退回");
    }

    private static void correct(Filing filing) {
        filing.walk().open("/my").isAt("/my/corrections").sees(OFTEN).open("/my/documents");
        filing.replace(FRONT, "identity-front");
        filing.submit();
    }

    private static void seeWhatChanged(Walk walk) {
        Page page = walk.page();
        walk.sees("第2次提交").sees("上次通过的项已折叠");
        assertThat(page.locator("[data-row='" + FRONT + "']")).isVisible();
        assertThat(page.locator("[data-row='applicantName']")).isHidden();
        page.locator("#facts-" + FRONT + " details.fold summary").click();
        assertThat(page.locator("[data-row='applicantName']")).isVisible();
        page.keyboard().press("1");
        assertThat(page.locator("#doc-" + FRONT + " .former")).isHidden();
        page.keyboard().press("x");
        assertThat(page.locator("#doc-" + FRONT + " .former img")).isVisible();
        assertThat(page.locator("#doc-" + FRONT + " .present img")).isVisible();
        verdict(page, FRONT, "y");
        walk.picture("compare");
    }
}
