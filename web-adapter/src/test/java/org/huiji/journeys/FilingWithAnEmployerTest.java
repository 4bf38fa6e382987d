package org.huiji.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filing with an employer and a qualification, returned once with two findings, corrected, approved and replayed. */
@RunningProduct
@RequiresBrowser
@ExtendWith(OutputCaptureExtension.class)
class FilingWithAnEmployerTest {

    private static final TypedPerson PERSON = new TypedPerson("欧阳若溪", "210102199203073022", "13940120731",
            "1992-3-7", "2", "ruoxi.ouyang@example.com", "五爱街 8 号 3-2-1");
    private static final String CERTIFICATE = "20210918210102";
    private static final String CORRECTED_CERTIFICATE = "20210918210120";
    private static final String SCHOOL = "辽宁大学财会学院";
    private static final String TEXT = "证书编号与上传的证书不一致，请核对最后三位。";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anApplicationIsFiledReturnedCorrectedApprovedAndReplayed(CapturedOutput log) {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Filing filing = new Filing(new Walk(browser.window(), "employed"), PERSON);
            fileWithEverything(filing);
            Desk desk = new Desk(new Walk(browser.window(1440, 900), "desk"));
            returnWithTwoFindings(desk);
            correctJustThese(filing);
            approve(desk);
            filing.walk().open("/my").isAt("/my/file").sees("人员档案").sees(CORRECTED_CERTIFICATE)
                    .picture("personnel-file");
            replay(new Walk(browser.window(1440, 900), "audit"));
            assertThat(browser.complaints().stream().filter(said -> !said.contains("a status of 422"))).isEmpty();
        }
        List<String> values = new ArrayList<>(PERSON.personalValues());
        values.addAll(List.of(CERTIFICATE, CORRECTED_CERTIFICATE, SCHOOL, TEXT, Filing.LICENCE, Filing.EMPLOYER));
        new StoredBytes(jdbc).holdNone(values);
        StoredBytes.logHoldsNone(log, values);
    }

    private static void fileWithEverything(Filing filing) {
        filing.register();
        filing.readNotice();
        filing.personalInfo("01");
        filing.employer();
        filing.education(SCHOOL);
        filing.qualification(CERTIFICATE);
        filing.uploadEverything("identity-front-unclear");
        filing.walk().picture("documents");
        filing.submit();
    }

    private static void returnWithTwoFindings(Desk desk) {
        desk.signIn("reviewer1");
        desk.open(PERSON);
        desk.claim();
        desk.markWrong("certificateNumber", "D01", TEXT);
        desk.markWrong("IDENTITY_DOCUMENT_FRONT", "E01", "照片反光，看不清号码，请重新拍摄。");
        desk.returnIt();
    }

    private static void correctJustThese(Filing filing) {
        Walk walk = filing.walk();
        walk.open("/my").isAt("/my/corrections").sees(TEXT).sees("照片反光").picture("corrections");
        walk.open("/my/qualification").sees(TEXT).fill("certificateNumber", CORRECTED_CERTIFICATE)
                .picture("qualification-returned").go("next").isAt("/my/documents");
        filing.replace("IDENTITY_DOCUMENT_FRONT", "identity-front");
        filing.replace("SIGNED_INFORMATION_FORM", "information-form");
        filing.submit();
    }

    private static void approve(Desk desk) {
        desk.open(PERSON);
        desk.walk().sees("第2次提交");
        desk.claim();
        desk.walk().sees(CERTIFICATE).sees(CORRECTED_CERTIFICATE);
        desk.approve();
    }

    private static void replay(Walk audit) {
        audit.open("/staff/login").fill("staffId", "auditor1").fill("password", "huiji-demo-2026")
                .press("main button[type=submit]").isAt("/audit");
        audit.fill("q", PERSON.identityNumber()).press("form[role=search] button").sees(PERSON.applicantName())
                .picture("search").press("a.btn.sm[href*='/audit/applications/']");
        int events = audit.page().locator(".dots a").count();
        assertThat(events).isGreaterThan(15);
        for (int at = 0; at < events; at++) {
            Locator step = audit.page().locator(".dots a").nth(at);
            step.click();
            assertThat(audit.page().locator(".dots a").nth(at)).hasAttribute("aria-current", "step");
        }
        audit.picture("replay-last");
        // what the correction changed, before and after
        audit.press(".tl li:has(del:has-text('" + CERTIFICATE + "')) a").sees(CORRECTED_CERTIFICATE)
                .picture("replay-correction");
        // and the same at the time before it
        audit.press("#previous").picture("replay-before-correction");
        assertThat(audit.page().locator(".snap").innerText()).contains(CERTIFICATE)
                .doesNotContain(CORRECTED_CERTIFICATE);
        stepByKeys(audit);
        compare(audit);
        readAStoredEvent(audit);
        searchEvents(audit);
    }

    /** The arrow keys step, the slider is moved by them too, and each point is as good to look at for everybody. */
    private static void stepByKeys(Walk audit) {
        Page page = audit.page();
        Locator current = page.locator(".dots [aria-current]");
        String before = current.getAttribute("href");
        page.locator("h1").click();
        page.keyboard().press("ArrowRight");
        assertThat(current).not().hasAttribute("href", before);
        page.waitForLoadState();
        page.keyboard().press("ArrowLeft");
        assertThat(current).hasAttribute("href", before);
        page.waitForLoadState();
        int at = Integer.parseInt(page.locator("#at").inputValue());
        page.locator("#at").press("ArrowRight");
        assertThat(page.locator("#at")).hasAttribute("value", String.valueOf(at + 1));
        assertThat(page.locator("#at")).isFocused();
        audit.picture("replay-by-slider").press("#shown").shows("#shown:has-text('看全表')").picture("replay-changes");
        isForEveryone(audit, "replay");
    }

    private static void compare(Walk audit) {
        audit.press("#compare").isAt("/comparison").picture("comparison-before").pick("from", "0").press("#show")
                .shows("#differences").sees(CORRECTED_CERTIFICATE).picture("comparison");
        isForEveryone(audit, "comparison");
        audit.press("#swap").shows("#differences").press("#shown").shows("#shown:has-text('看全表')")
                .picture("comparison-swapped");
        audit.press("main a:has-text('回到历史回放')").shows("#stored");
    }

    private static void readAStoredEvent(Walk audit) {
        audit.press("#stored").shows("#payload").sees("ApplicationApproved").picture("stored-event");
        isForEveryone(audit, "stored-event");
    }

    private static void searchEvents(Walk audit) {
        audit.press("header nav a[href='/audit/events']").isAt("/audit/events").fill("from", "2026-02-30")
                .press("#find-events").shows("#errsum").sees("请填写实际存在的日期").picture("events-no-date");
        isForEveryone(audit, "events-no-date");
        audit.fill("from", "").fill("who", PERSON.identityNumber()).pick("what", "QualificationSubmitted")
                .press("#find-events").shows("a.who").picture("events");
        isForEveryone(audit, "events");
        audit.press("main a.who").sees(CORRECTED_CERTIFICATE).shows("#slide");
    }

    private static void isForEveryone(Walk audit, String name) {
        assertThat(PageRules.broken(audit.page())).as(name).isEmpty();
        audit.page().setViewportSize(390, 844);
        audit.picture(name + "-on-a-phone");
        audit.page().setViewportSize(1440, 900);
    }
}
